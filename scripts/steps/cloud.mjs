import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The variables a deployed environment's functions are given; a local one makes its own keys, once. The merchant number is WeChat's example. */
export async function keysOf(dataDir) {
  const file = path.join(dataDir, 'keys.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'));
  const keys = {
    MULIN_DATA_KEY: randomBytes(32).toString('base64'),
    MULIN_SETUP_KEY: randomBytes(12).toString('hex'),
    MULIN_SUB_MCH_ID: '1900000109',
  };
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
}

/**
 * Starts the local cloud, where the story of a year is told in minutes and limits per person would stand in its way, and waits until it answers; it stops with us, and we with it unless it was `close` that ended it.
 */
export async function startCloud(dataDir) {
  const keys = await keysOf(dataDir);
  const child = spawn(process.execPath, ['local-cloud/dist/main.cjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      FUNCTION_VARIABLES: JSON.stringify({ ...keys, MULIN_RATE_FACTOR: '10000' }),
    },
  });
  const stop = (signal) => child.kill(signal);
  process.on('exit', () => stop());
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));
  let closing = false;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  ended.then((code) => {
    if (!closing) process.exit(code ?? 0);
  });
  const close = () => {
    closing = true;
    stop('SIGTERM');
    return ended;
  };
  const url = await new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^ready (http:\S+)$/.exec(line);
      if (ready) resolve(ready[1]);
      else process.stderr.write(`${line}\n`);
    });
  });
  return { url, close };
}
