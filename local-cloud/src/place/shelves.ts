import Database from 'libsql';

/** A named set of small JSON values, held in memory and written through to the file at every change. */
export interface Shelf<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  /** In the order in which the keys were first set. */
  values(): T[];
  readonly size: number;
}

/** Everything the simulated world outside the documents remembers: orders, messages, personas, files, the clock. */
export interface Shelves {
  shelf<T>(name: string): Shelf<T>;
  close(): void;
}

/** `file` absent: nothing outlives the process. */
export function openShelves(file: string | undefined): Shelves {
  const db = new Database(file ?? ':memory:');
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  db.exec('CREATE TABLE IF NOT EXISTS shelf (name TEXT, key TEXT, json TEXT NOT NULL, PRIMARY KEY (name, key))');
  const read = db.prepare('SELECT key, json FROM shelf WHERE name = ? ORDER BY rowid');
  const put = db.prepare(
    'INSERT INTO shelf (name, key, json) VALUES (?, ?, ?) ON CONFLICT (name, key) DO UPDATE SET json = excluded.json',
  );
  const remove = db.prepare('DELETE FROM shelf WHERE name = ? AND key = ?');
  const open = new Map<string, Shelf<unknown>>();

  function load<T>(name: string): Shelf<T> {
    const values = new Map<string, T>();
    for (const row of read.all(name) as { key: string; json: string }[]) values.set(row.key, JSON.parse(row.json));
    return {
      get: (key) => values.get(key),
      set(key, value) {
        values.set(key, value);
        put.run(name, key, JSON.stringify(value));
      },
      delete(key) {
        if (values.delete(key)) remove.run(name, key);
      },
      values: () => [...values.values()],
      get size() {
        return values.size;
      },
    };
  }

  return {
    shelf<T>(name: string): Shelf<T> {
      const shelf = open.get(name) ?? load<unknown>(name);
      open.set(name, shelf);
      return shelf as Shelf<T>;
    },
    close: () => db.close(),
  };
}
