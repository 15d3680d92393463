// Builds the cloud functions: npm run build:functions [-- --quick]
//   cloudfunctions/dist/<function>/{index.js, package.json, config.json}   upload each folder as it is, nothing to install
//   cloudfunctions/dist/database.json                                      collections, indexes and rules, for the deployment step
// Every function is bundled on its own with all it needs, wx-server-sdk included: one file is read in two thirds of the time that
// node_modules takes, and what runs is what was tested. --quick skips the timing.
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { writeDatabase } from './database.mjs';
import { measure } from './measure.mjs';

const home = path.join(import.meta.dirname, '..');
const source = path.join(home, 'src');
const target = path.join(home, 'dist');

const entries = await readdir(source, { withFileTypes: true });
const names = entries.filter((entry) => entry.isDirectory() && entry.name !== 'kit').map(({ name }) => name);

await rm(target, { recursive: true, force: true });
const built = await bundle(source, target, names);
await writeDatabase(path.join(home, '..', 'shared-types', 'src', 'documents.ts'), path.join(target, 'database.json'));
await measure(target, built, { timed: !process.argv.includes('--quick') });
