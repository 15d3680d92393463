// npm run screenshots: tells the demonstration on a cloud of its own and keeps docs/screenshots/*.png.
import path from 'node:path';
import { browser, browserPath } from './steps/browser.mjs';
import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { run } from './steps/run.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
await install();
await browser();
await build('functions', 'local-cloud', 'h5');
// One after the other: what one shows another may change.
await run('npx', ['jest', '--runInBand', '--selectProjects', 'pictures', ...process.argv.slice(2)], {
  env: { SCREENSHOTS: '1', CHROMIUM: browserPath() ?? '', NODE_NO_WARNINGS: '1' },
});
