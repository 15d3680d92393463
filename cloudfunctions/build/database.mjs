import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeJson } from './bundle.mjs';

/** Writes what the database has to have as plain data: name, summary, indexes, rules. The zod schemas stay behind. */
export async function writeDatabase(source, file) {
  const folder = await mkdtemp(path.join(tmpdir(), 'mulin-database-'));
  try {
    const outfile = path.join(folder, 'documents.mjs');
    await build({ entryPoints: [source], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
    const { database } = await import(pathToFileURL(outfile).href);
    await mkdir(path.dirname(file), { recursive: true });
    await writeJson(file, database);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
