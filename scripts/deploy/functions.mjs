import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findCi, howToInstall, projectOf } from './ci.mjs';
import { settings } from './settings.mjs';

const folder = path.join('cloudfunctions', 'dist');
/** What the local cloud gives a function whose `config.json` says nothing, in seconds and megabytes. CloudBase itself begins at 3 s. */
const DEFAULTS = { timeout: 20, memorySize: 256 };

/** Uploads every built function as it lies there (nothing to install in the cloud), then its timer, then says what only the console can do. */
export async function deployFunctions({ dryRun }) {
  const given = settings(['WX_APPID', 'WX_ENV', 'WX_UPLOAD_KEY'], { dryRun });
  const functions = await builtFunctions();
  const ci = findCi();
  if (dryRun)
    for (const { name, triggers } of functions) console.log(`upload ${name}${triggers.map(timerText).join('')}`);
  else if (ci) await upload(ci, given, functions);
  else byDevTools();
  inTheConsole(functions);
}

async function builtFunctions() {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const config = JSON.parse(await readFile(path.join(folder, name, 'config.json'), 'utf8'));
      return { name, triggers: config.triggers ?? [], ...DEFAULTS, ...config };
    }),
  );
}

const timerText = ({ name, config }) => `, timer ${name} ${config}`;

async function upload(ci, given, functions) {
  const project = projectOf(ci, given);
  const env = given.WX_ENV;
  for (const { name, triggers } of functions) {
    await ci.cloud.uploadFunction({ project, env, name, path: path.resolve(folder, name), remoteNpmInstall: false });
    console.log(`${name}: uploaded`);
    if (triggers.length > 0) await createTimers(ci, project, env, name, triggers);
  }
}

/** Uploading does not make timers. One that is there already is refused, which is fine; any other refusal must be read by a person. */
async function createTimers(ci, project, env, name, triggersConfig) {
  try {
    await ci.cloud.createTimeTrigger({ project, envId: env, functionName: name, triggersConfig });
    console.log(`${name}: timer${triggersConfig.map(({ config }) => ` ${config}`).join('')}`);
  } catch (error) {
    console.log(
      `! ${name}: timer not made (fine if it is there already, look in the console): ${error?.message ?? error}`,
    );
  }
}

function byDevTools() {
  console.log(howToInstall);
  console.log(`  for each folder in ${folder}: right click → 上传并部署：所有文件 (nothing has to be installed in the cloud)
  then right click → 上传触发器 for those with a timer`);
}

function inTheConsole(functions) {
  console.log('\nBy hand, in the cloud console (云函数 → 函数 → 配置): Node.js 16.13 or newer; and, per function:');
  for (const { name, timeout, memorySize, triggers, permissions } of functions) {
    const timers = triggers.map(timerText).join('');
    const apis = (permissions?.openapi ?? []).map((api) => `, calls ${api}`).join('');
    console.log(`  ${name.padEnd(10)} time-out ${timeout} s, ${memorySize} MB${timers}${apis}`);
  }
  console.log(`Environment variables, the same values in every function (docs/deploy.md says how to make and keep them):
  MULIN_DATA_KEY    32 random bytes, base64; never changed afterwards
  MULIN_SETUP_KEY   at least 16 characters; only for founding the district
  MULIN_SUB_MCH_ID  the merchant number bound to this environment; without it paying is refused
  MULIN_TEMPLATES   ids of the subscription message templates by purpose, JSON; without it nothing rings`);
}
