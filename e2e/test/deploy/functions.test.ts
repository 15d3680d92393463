import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contracts } from '@mulin/shared-types/contracts';
import { deploy } from './run';

/** Writes down what miniprogram-ci is asked, and refuses one timer as WeChat does when it is there already. */
const uploader = `
const { appendFileSync } = require('node:fs');
const note = (what) => appendFileSync(process.env.ASKED, JSON.stringify(what) + '\\n');
exports.Project = class { constructor(options) { this.appid = options.appid; } };
exports.cloud = {
  async uploadFunction({ project, env, name, path, remoteNpmInstall }) {
    note({ upload: name, appid: project.appid, env, built: require('node:fs').existsSync(path + '/index.js'), remoteNpmInstall });
  },
  async createTimeTrigger({ envId, functionName, triggersConfig }) {
    note({ timer: functionName, envId, config: triggersConfig[0].config });
    if (functionName === 'fees') throw new Error('trigger exists');
  },
};
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mulin-deploy-'));
  mkdirSync(path.join(folder, 'ci'));
  writeFileSync(path.join(folder, 'ci', 'index.js'), uploader);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = () => ({
  WX_APPID: 'wx-test',
  WX_ENV: 'env-1',
  WX_UPLOAD_KEY: path.join(folder, 'key'),
  MINIPROGRAM_CI: path.join(folder, 'ci'),
  ASKED: path.join(folder, 'asked'),
});

const asked = () =>
  readFileSync(path.join(folder, 'asked'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('uploads every function of the contracts as it was built, and makes the timers of config.json', async () => {
  const { code, out } = await deploy(['functions'], settings());
  expect(code).toBe(0);
  const uploads = asked().filter(({ upload }) => upload);
  expect(uploads.map(({ upload }) => upload)).toEqual(Object.keys(contracts).sort());
  for (const one of uploads)
    expect(one).toMatchObject({ appid: 'wx-test', env: 'env-1', built: true, remoteNpmInstall: false });
  expect(asked().find(({ timer }) => timer === 'assembly')).toMatchObject({ envId: 'env-1', config: '20 * * * * * *' });
  expect(out).toContain('! fees: timer not made');
});

test('says what only the console can do: variables, time-outs, memory', async () => {
  const { out } = await deploy(['functions', '--dry-run'], {});
  for (const variable of ['MULIN_DATA_KEY', 'MULIN_SETUP_KEY', 'MULIN_SUB_MCH_ID']) expect(out).toContain(variable);
  expect(out).toMatch(/roll +time-out 60 s, 512 MB/);
});

test('an unknown part is refused before anything is done', async () => {
  expect((await deploy(['everything'], {})).code).toBe(2);
});
