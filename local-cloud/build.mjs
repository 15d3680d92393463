// Bundles the local cloud into dist/main.cjs; worker threads start from dist/worker.cjs beside it. `libsql` brings a native
// library and stays outside.
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const dist = path.join(here, 'dist');

await mkdir(dist, { recursive: true });
await build({
  entryPoints: [path.join(here, 'src/main.ts')],
  outfile: path.join(dist, 'main.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  external: ['libsql'],
});
await copyFile(path.join(here, 'src/functions/worker.cjs'), path.join(dist, 'worker.cjs'));
