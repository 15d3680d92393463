const meanings = {
  WX_APPID: 'the mini-program’s AppID',
  WX_SECRET: 'its AppSecret',
  WX_ENV: 'the id of the CloudBase environment',
  WX_UPLOAD_KEY: 'the file with the code upload key 代码上传密钥',
};

/** Reads settings from the environment. Missing ones stop a real run at once; a dry run goes on with their names in their place. */
export function settings(names, { dryRun }) {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0 && !dryRun) {
    throw new Error(`Set first: ${missing.map((name) => `${name} (${meanings[name]})`).join(', ')}`);
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name] || `<${name}>`]));
}
