import type { Transaction } from './transaction';

/** What a write needs alone: a document, or a key of a unique index. */
export type LockName = string;

export function documentLock(collection: string, id: string): LockName {
  return `document\n${collection}\n${id}`;
}

export function uniqueKeyLock(collection: string, index: string, key: string): LockName {
  return `key\n${collection}\n${index}\n${key}`;
}

/** Locks are held by transactions until they end; plain writes hold none, they only wait. */
export class Locks {
  private readonly holders = new Map<LockName, Transaction>();

  holder(name: LockName): Transaction | undefined {
    return this.holders.get(name);
  }

  take(name: LockName, owner: Transaction): void {
    this.holders.set(name, owner);
    owner.locks.add(name);
  }

  releaseAll(owner: Transaction): void {
    for (const name of owner.locks) this.holders.delete(name);
    owner.locks.clear();
  }
}

/** Thrown inside a plain write that met a lock: wait for `by` to end, then do the whole write again. */
export class Blocked {
  constructor(readonly by: Transaction) {}
}
