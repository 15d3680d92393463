// npm run deploy [-- database | functions | miniprogram] [--dry-run]: puts the built house into a real CloudBase environment.
// Without a part all three, in this order. --dry-run says what would be sent and touches no network. See docs/deploy.md.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deployDatabase } from './deploy/database.mjs';
import { deployFunctions } from './deploy/functions.mjs';
import { deployMiniprogram } from './deploy/miniprogram.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
const parts = { database: deployDatabase, functions: deployFunctions, miniprogram: deployMiniprogram };
const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
    console.log(`\n== ${name} ==`);
    await parts[name]({ dryRun: values['dry-run'] === true });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
