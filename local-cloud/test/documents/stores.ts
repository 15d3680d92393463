import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cloud, type CloudOptions, startCloud } from './cloud';

/** A new directory for a database file, gone after the test file. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'documents-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Runs the tests once over memory and once over a SQLite file, each with a fresh cloud. */
export function onEachStore(options: CloudOptions, tests: (cloud: () => Cloud) => void): void {
  describe.each(['memory', 'file'])('in %s', (kind) => {
    let cloud: Cloud;
    beforeAll(async () => {
      cloud = await startCloud({ ...options, ...(kind === 'file' ? { file: join(directory, 'db.sqlite') } : {}) });
    });
    afterAll(() => cloud.close());
    const directory = temporaryDirectory();
    tests(() => cloud);
  });
}
