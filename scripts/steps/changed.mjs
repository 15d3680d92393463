import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const stamps = path.join('node_modules', '.cache', 'mulin');
const skipped = new Set(['node_modules', 'dist', '.types', '.swc', '.data', 'test', 'coverage']);

async function* filesBelow(place) {
  if (!existsSync(place)) return;
  const entries = await readdir(place, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return yield place;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (skipped.has(entry.name)) continue;
    const name = path.join(place, entry.name);
    if (entry.isDirectory()) yield* filesBelow(name);
    else yield name;
  }
}

/** One hash over the contents of everything below the places named. */
export async function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for await (const file of filesBelow(place)) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Does the work only if the inputs differ from those of the last time or the result is not there; false if there was nothing to do. */
export async function ifChanged(name, { inputs, result }, work) {
  const stamp = path.join(stamps, name);
  const hash = await hashOf(inputs);
  const before = await readFile(stamp, 'utf8').catch(() => '');
  if (before === hash && existsSync(result)) return false;
  await work();
  await mkdir(stamps, { recursive: true });
  await writeFile(stamp, hash);
  return true;
}
