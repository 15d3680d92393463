import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const FILE = path.join(__dirname, '../../../independent/recount.mjs');

/** One package a line in, the names of the failing checks a line out. */
const SCRIPT = `
import { createInterface } from 'node:readline';
import { recount } from ${JSON.stringify(pathToFileURL(FILE).href)};
for await (const line of createInterface({ input: process.stdin })) {
  const failing = Object.entries(recount(JSON.parse(line))).filter(([, holds]) => !holds).map(([name]) => name);
  process.stdout.write(JSON.stringify(failing) + '\\n');
}`;

/** What the second, independent verifier finds wrong with each package. */
export function failingInSecond(packs: readonly unknown[]): string[][] {
  const input = packs.map((pack) => `${JSON.stringify(pack)}\n`).join('');
  const args = ['--input-type=module', '-e', SCRIPT];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
