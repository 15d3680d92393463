import { randomBytes } from 'node:crypto';
import path from 'node:path';

/** What the platform and the deployment put into a function's environment, before any function is loaded. */
Object.assign(process.env, {
  MULIN_DATA_KEY: randomBytes(32).toString('base64'),
  MULIN_SETUP_KEY: 'setup-key-of-the-tests',
  // Time stands still in most tests, so a year's work would happen in one minute.
  MULIN_RATE_FACTOR: '10000',
  // Unbuilt, the print function has no fonts beside it.
  MULIN_FONT_FOLDER: path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts'),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TCB_ENV: 'test',
  SCF_NAMESPACE: 'test',
  TCB_CONTEXT_KEYS: 'TCB_ENV',
  SILENCE: 'true',
});
