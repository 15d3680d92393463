// Runs a TypeScript command of the house: node scripts/run.mjs domain/src/command/roll.ts [arguments]
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './steps/install.mjs';

// Commands work in a fresh clone, too; what the installation says goes to standard error.
if (!existsSync('node_modules/esbuild')) await install();
const { build } = await import('esbuild');

const [, , entry, ...args] = process.argv;
const folder = await mkdtemp(path.join(tmpdir(), 'mulin-command-'));
const outfile = path.join(folder, 'command.cjs');
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'error',
  external: ['libsql', 'wx-server-sdk'],
});
process.argv = [process.argv[0], entry, ...args];
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await import(pathToFileURL(outfile).href);
