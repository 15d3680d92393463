import { createInterface } from 'node:readline';
import { recount } from '../../../independent/recount.mjs';

/** One package a line in, the names of the failing checks a line out. */
createInterface({ input: process.stdin }).on('line', (line) => {
  const failing = Object.entries(recount(JSON.parse(line)))
    .filter(([, holds]) => !holds)
    .map(([name]) => name);
  process.stdout.write(`${JSON.stringify(failing)}\n`);
});
