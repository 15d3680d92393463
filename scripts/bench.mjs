// npm run bench: builds what changed, starts a local cloud of its own on an empty folder and measures it through the front door.
// Prints a table and writes bench/results.json. Takes minutes; run it on a machine that has nothing else to do.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './steps/build.mjs';
import { keysOf, startCloud } from './steps/cloud.mjs';
import { install } from './steps/install.mjs';
import { run } from './steps/run.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
await install();
await build('functions', 'local-cloud');

// A copy, so that a build meanwhile does not change what is measured.
const root = await mkdtemp(path.join(tmpdir(), 'mulin-bench-'));
const functions = path.join(root, 'cloudfunctions', 'dist');
await cp(path.join('cloudfunctions', 'dist'), functions, { recursive: true });
const dataDir = path.join(root, 'data');
Object.assign(process.env, { PORT: '0', MULIN_ROOT: root });
const { url, close } = await startCloud(dataDir);
let code = 0;
try {
  const { MULIN_SETUP_KEY } = await keysOf(dataDir);
  await run('node', ['scripts/run.mjs', 'bench/src/command/bench.ts', url, functions], {
    env: { MULIN_SETUP_KEY },
    out: 1,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  code = 1;
}
await close();
await rm(root, { recursive: true, force: true });
process.exit(code);
