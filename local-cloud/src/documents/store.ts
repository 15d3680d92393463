import type { AdminHandlers } from '../protocol/action';
import { actionsOver } from './actions/index';
import { copy, type Doc } from './document';
import { Engine } from './engine';
import type { IndexSpec } from './hash-index';
import { memoryJournal, sqliteJournal } from './journal';

export interface StoreOptions {
  /** SQLite file, made when missing and held for this process alone; absent: nothing outlives the process. */
  file?: string;
  /** The server's clock, for server dates. */
  now: () => Date;
  /** How long a transaction may stay open, in ms; CloudBase allows 10 s. */
  transactionLifetime?: number;
}

export interface CollectionSpec {
  name: string;
  indexes: readonly IndexSpec[];
}

/** A CloudBase document database in this process. */
export interface DocumentStore {
  /** Makes collections and indexes that are not there yet; a unique index over existing duplicates is an error. */
  declare(collections: readonly CollectionSpec[]): void;
  collectionNames(): string[];
  /** Number of documents; throws `-502005`. */
  count(name: string): number;
  /** A number that grows with every write to the collection: while it stays, every document has stayed. Throws `-502005`. */
  version(name: string): number;
  /** Copies of documents in the order they came, for a developer to look at; throws `-502005`. */
  page(name: string, range: { skip: number; limit: number }): Doc[];
  /** Handlers of the database actions. */
  readonly actions: AdminHandlers;
  /** Aborts open transactions, writes out what is left and lets go of the file. */
  close(): void;
}

/** Opens the file and loads everything in it; throws when another process holds it. */
export function openDocumentStore({ file, now, transactionLifetime = 10_000 }: StoreOptions): DocumentStore {
  const engine = new Engine(file === undefined ? memoryJournal : sqliteJournal(file), transactionLifetime);
  return {
    declare(collections) {
      for (const { name, indexes } of collections) {
        (engine.collections.get(name) ?? engine.addCollection(name)).declare(indexes);
      }
    },
    collectionNames: () => [...engine.collections.keys()],
    count: (name) => engine.collection(name).size,
    version: (name) => engine.collection(name).version,
    page(name, { skip, limit }) {
      const docs: Doc[] = [];
      let at = 0;
      for (const doc of engine.collection(name).documents()) {
        if (at >= skip + limit) break;
        if (at++ >= skip) docs.push(copy(doc));
      }
      return docs;
    },
    actions: actionsOver(engine, now),
    close: () => engine.close(),
  };
}

/** The admin handlers `database.…` of a store. */
export function documentActions(store: DocumentStore): AdminHandlers {
  return store.actions;
}
