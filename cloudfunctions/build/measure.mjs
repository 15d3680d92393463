import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const ROUNDS = 3;
/** A function does not start without a data key; this one seals nothing. */
const env = { ...process.env, MULIN_DATA_KEY: Buffer.alloc(32).toString('base64') };
const code = 'const t=performance.now();require(process.argv[1]);console.log(performance.now()-t);process.exit(0)';

/** Prints size and, if timed, how long a fresh process takes to require each function: what a cold start waits for. */
export async function measure(target, names, { timed }) {
  console.log(`${'function'.padEnd(14)}${'KB'.padStart(8)}${timed ? 'require ms'.padStart(12) : ''}`);
  for (const name of names) {
    const file = path.join(target, name, 'index.js');
    const { size } = await stat(file);
    const time = timed ? (await requireTime(file)).toFixed(0).padStart(12) : '';
    console.log(`${name.padEnd(14)}${(size / 1024).toFixed(0).padStart(8)}${time}`);
  }
}

async function requireTime(file) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', code, file], { env });
    times.push(Number(stdout));
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}
