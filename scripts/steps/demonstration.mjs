import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keysOf } from './cloud.mjs';
import { run, step } from './run.mjs';

const begun = 'begun';

/** Tells the demonstration's story once per data directory. One that was broken off is not mended but said so. */
export async function demonstrate(url, dataDir) {
  const mark = path.join(dataDir, 'demonstration');
  const state = existsSync(mark) ? await readFile(mark, 'utf8') : '';
  if (state === begun)
    throw new Error(`The demonstration in ${dataDir} was broken off half-way. Delete that folder and start again.`);
  if (state !== '') return;
  await step('demonstration community (once)', async () => {
    await writeFile(mark, begun);
    const keys = await keysOf(dataDir);
    await run('node', ['scripts/run.mjs', 'e2e/src/command/demonstration.ts', url], {
      env: { MULIN_SETUP_KEY: keys.MULIN_SETUP_KEY },
    });
    await writeFile(mark, new Date().toISOString());
  });
}
