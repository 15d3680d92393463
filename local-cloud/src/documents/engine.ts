import { Collection } from './collection';
import { valueKey } from './document';
import type { Journal } from './journal';
import { Blocked, Locks } from './locks';
import { collectionMissing, transactionConflict, transactionOver } from './refusal';
import { Session } from './session';
import { Transaction } from './transaction';
import type { WriteSet } from './write-set';

/** Collections, locks and transactions; every change to a document goes through `write` or `commit`. */
export class Engine {
  readonly collections = new Map<string, Collection>();
  private readonly locks = new Locks();
  private readonly open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>();
  /** Number of the last commit. */
  private stamp = 0;

  /** @param lifetime of a transaction, in ms */
  constructor(
    readonly journal: Journal,
    private readonly lifetime: number,
  ) {
    for (const name of journal.collections()) this.collections.set(name, new Collection(name));
    for (const { collection, id, doc } of journal.documents()) this.collection(collection).put(id, doc, 0, false);
  }

  /** Throws `-502005` when there is no such collection. */
  collection(name: string): Collection {
    const collection = this.collections.get(name);
    if (!collection) throw collectionMissing(name);
    return collection;
  }

  addCollection(name: string): Collection {
    const collection = new Collection(name);
    this.journal.addCollection(name);
    this.collections.set(name, collection);
    return collection;
  }

  /** A look at the last committed state, or at what a transaction sees. */
  read<T>(transactionId: string | undefined, look: (session: Session) => T): T {
    return transactionId === undefined ? look(new Session(this.locks)) : this.within(transactionId, look);
  }

  /**
   * Carries out `work` in a transaction, or at once as one atomic write of its own; that one waits while a transaction
   * holds something it needs, and then starts over on the newest state.
   */
  async write<T>(transactionId: string | undefined, work: (session: Session) => T): Promise<T> {
    if (transactionId !== undefined) return this.within(transactionId, work);
    for (;;) {
      const session = new Session(this.locks);
      try {
        const result = work(session);
        this.apply(session.writes);
        return result;
      } catch (error) {
        if (!(error instanceof Blocked)) throw error;
        await error.by.ended;
      }
    }
  }

  begin(): string {
    const transaction = new Transaction(this.stamp);
    const timer = setTimeout(() => this.end(transaction), this.lifetime);
    timer.unref();
    this.open.set(transaction.id, { transaction, timer });
    return transaction.id;
  }

  /** All of the transaction's writes become visible, or none and a conflict is thrown. */
  commit(id: string): void {
    const transaction = this.opened(id);
    try {
      for (const { collection, id: key } of transaction.writes.entries()) {
        if (collection.headAt(key) > transaction.snapshot)
          throw transactionConflict('a document was written meanwhile');
      }
      this.apply(transaction.writes);
    } finally {
      this.end(transaction);
    }
  }

  abort(id: string): void {
    this.end(this.opened(id));
  }

  close(): void {
    for (const { transaction } of [...this.open.values()]) this.end(transaction);
    this.journal.close();
  }

  /** An operation that fails takes its transaction with it, as in MongoDB. */
  private within<T>(id: string, work: (session: Session) => T): T {
    const transaction = this.opened(id);
    try {
      return work(new Session(this.locks, transaction));
    } catch (error) {
      this.end(transaction);
      throw error;
    }
  }

  private opened(id: string): Transaction {
    const entry = this.open.get(id);
    if (!entry) throw transactionOver(id, 'does not exist, has ended or has run out of time');
    return entry.transaction;
  }

  private apply(writes: WriteSet): void {
    const changes = writes.changes();
    if (changes.length === 0) return;
    this.journal.record(changes);
    this.stamp++;
    const keep = this.open.size > 0;
    for (const { collection, id, doc } of writes.entries()) collection.put(id, doc, this.stamp, keep);
  }

  private end(transaction: Transaction): void {
    clearTimeout(this.open.get(transaction.id)?.timer);
    this.open.delete(transaction.id);
    this.locks.releaseAll(transaction);
    transaction.end();
    let oldest = Number.POSITIVE_INFINITY;
    for (const { transaction: other } of this.open.values()) oldest = Math.min(oldest, other.snapshot);
    for (const collection of this.collections.values()) collection.forget(oldest);
  }
}

/** The key under which the engine files an `_id`. */
export const idKeyOf = valueKey;
