import Database from 'libsql';
import type { Doc, IdKey } from './document';
import { encode } from './encode';
import { decode } from './wire';

/** What one write did to one document; `doc` undefined means removed. */
export interface Change {
  collection: string;
  id: IdKey;
  doc: Doc | undefined;
}

/** Where documents outlive the process. Changes recorded in one turn of the event loop become lasting together. */
export interface Journal {
  collections(): string[];
  /** All documents in the order they came. */
  documents(): Iterable<{ collection: string; id: IdKey; doc: Doc }>;
  addCollection(name: string): void;
  /** All of `changes` or none of them will be found after a crash. */
  record(changes: readonly Change[]): void;
  /** Resolves when everything recorded so far is on disk; rejects from the first failure on. */
  settled(): Promise<void>;
  close(): void;
}

/** For tests and demonstrations: nothing outlives the process. */
export const memoryJournal: Journal = {
  collections: () => [],
  documents: () => [],
  addCollection: () => undefined,
  record: () => undefined,
  settled: () => Promise.resolve(),
  close: () => undefined,
};

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (collection, id)
  );`;

/** A SQLite file in WAL mode, synced at every commit and held for this process alone. */
export function sqliteJournal(file: string): Journal {
  const db = new Database(file);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(SCHEMA);

  const upsert = db.prepare(
    'INSERT INTO documents (collection, id, body) VALUES (?, ?, ?) ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body',
  );
  const remove = db.prepare('DELETE FROM documents WHERE collection = ? AND id = ?');
  const addCollection = db.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)');

  let waiting: Change[] = [];
  let flushed = Promise.resolve();
  let failure: unknown;

  const flush = () => {
    const changes = waiting;
    waiting = [];
    if (failure) throw failure;
    try {
      db.exec('BEGIN IMMEDIATE');
      for (const { collection, id, doc } of changes) {
        if (doc) upsert.run(collection, id, encode(doc));
        else remove.run(collection, id);
      }
      db.exec('COMMIT');
    } catch (error) {
      failure = error;
      throw error;
    }
  };

  return {
    collections: () =>
      (db.prepare('SELECT name FROM collections ORDER BY rowid').all() as { name: string }[]).map((row) => row.name),
    *documents() {
      const now = new Date(0);
      const rows = db.prepare('SELECT collection, id, body FROM documents ORDER BY seq').iterate();
      for (const row of rows as Iterable<{ collection: string; id: string; body: string }>) {
        yield { collection: row.collection, id: row.id, doc: decode(row.body, now) as Doc };
      }
    },
    addCollection: (name) => void addCollection.run(name),
    record(changes) {
      if (failure) throw failure;
      if (waiting.length === 0) {
        flushed = new Promise((resolve) => setImmediate(resolve)).then(flush);
        flushed.catch(() => undefined);
      }
      for (const change of changes) waiting.push(change);
    },
    settled: () => flushed,
    close() {
      if (!db.open) return;
      if (waiting.length > 0) flush();
      // libsql's `close` keeps the file locked until its statements are collected; leaving WAL and reading once lets go of it now.
      db.pragma('journal_mode = DELETE');
      db.pragma('locking_mode = NORMAL');
      db.prepare('SELECT count(*) FROM collections').get();
      db.close();
    },
  };
}
