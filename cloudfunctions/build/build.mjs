// Builds the cloud functions: npm run build:functions [-- --quick] [-- --out <folder>] [-- fees board …]
//   cloudfunctions/dist/<function>/{index.js, package.json, config.json}   upload each folder as it is, nothing to install
//   cloudfunctions/dist/database.json                                      collections, indexes and rules, for the deployment step
// Every function is bundled on its own with all it needs, wx-server-sdk included: one file is read in two thirds of the time that
// node_modules takes, and what runs is what was tested. --quick skips the timing.
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { writeDatabase } from './database.mjs';
import { measure } from './measure.mjs';

const home = path.join(import.meta.dirname, '..');
const source = path.join(home, 'src');
const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean' }, out: { type: 'string' } },
  allowPositionals: true,
});
const target = path.resolve(values.out ?? path.join(home, 'dist'));

const entries = await readdir(source, { withFileTypes: true });
const all = entries.filter((entry) => entry.isDirectory() && entry.name !== 'kit').map(({ name }) => name);
const names = positionals.length > 0 ? positionals : all;

if (positionals.length === 0) await rm(target, { recursive: true, force: true });
// esbuild has said what is wrong by then.
const built = await bundle(source, target, names).catch(() => process.exit(1));
await writeDatabase(path.join(home, '..', 'shared-types', 'src', 'documents.ts'), path.join(target, 'database.json'));
await measure(target, built, { timed: !values.quick });
