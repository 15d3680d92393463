import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const RUN = path.join(__dirname, '../../../../scripts/run.mjs');

/** Each verifier is a process of its own: in jest's sandbox the arithmetic of curves is many times slower. */
async function answers(program: string, packs: readonly unknown[]): Promise<string[][]> {
  const asked = spawn(process.execPath, [RUN, path.join(__dirname, program)], { stdio: ['pipe', 'pipe', 'inherit'] });
  asked.stdin.end(packs.map((pack) => `${JSON.stringify(pack)}\n`).join(''));
  const lines = (await text(asked.stdout)).trim().split('\n');
  if (lines.length !== packs.length) throw new Error(`${lines.length} answers to ${packs.length} packages`);
  return lines.map((line) => JSON.parse(line));
}

/** Titles of the checks each package fails. */
export const failingInFirst = (packs: readonly unknown[]) => answers('first.ts', packs);

/** What the second, independent verifier finds wrong with each package. */
export const failingInSecond = (packs: readonly unknown[]) => answers('second.mjs', packs);
