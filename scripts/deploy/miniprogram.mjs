import { readFile } from 'node:fs/promises';
import { run } from '../steps/run.mjs';
import { findCi, howToInstall, projectOf } from './ci.mjs';
import { settings } from './settings.mjs';

/** Builds the mini-program for this environment and uploads it as a development version; releasing it stays a person's decision. */
export async function deployMiniprogram({ dryRun }) {
  const given = settings(['WX_APPID', 'WX_ENV', 'WX_UPLOAD_KEY'], { dryRun });
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  if (dryRun) {
    console.log(`build miniprogram/dist/weapp with MULIN_CLOUD_ENV=${given.WX_ENV}, upload as ${version}`);
  } else {
    await run('npm', ['run', 'build:weapp', '--loglevel=error'], {
      env: { MULIN_CLOUD_ENV: given.WX_ENV },
      quiet: true,
    });
    const ci = findCi();
    if (ci) await upload(ci, given, version);
    else console.log(`${howToInstall}\n  put ${given.WX_APPID} as appid into project.config.json, then 上传`);
  }
  console.log(`
By hand, in 微信公众平台: 版本管理 → the uploaded version → 选为体验版, try it, 提交审核, 发布.`);
}

/** What was built is uploaded as it is: Taro has compiled and minified it already. */
async function upload(ci, given, version) {
  await ci.upload({
    project: projectOf(ci, given),
    version,
    desc: `Mulin ${version}`,
    setting: { es6: false, minify: false },
    robot: 1,
  });
  console.log(`miniprogram: ${version} uploaded`);
}
