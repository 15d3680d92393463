// npm test: installs what is missing, then lint, types, builds and every test. Nothing else is needed on a fresh machine.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browser, browserPath } from './steps/browser.mjs';
import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { run, step } from './steps/run.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
await install();
await browser();
await step('lint and import directions', () => run('npx', ['biome', 'check', '.']));
await step('types', () => run('npx', ['tsc', '-b']));
await build('functions', 'local-cloud', 'recount-page', 'h5', 'weapp');

const folder = await mkdtemp(path.join(tmpdir(), 'mulin-test-'));
const report = path.join(folder, 'report.json');
const only = process.argv.slice(2);
const failed = await run('npx', ['jest', '--json', `--outputFile=${report}`, ...only], {
  env: { CHROMIUM: browserPath() ?? '', NODE_NO_WARNINGS: '1' },
}).then(
  () => false,
  () => true,
);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(await readFile(report, 'utf8'));
await rm(folder, { recursive: true, force: true });
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exit(failed || numFailedTests > 0 ? 1 : 0);
