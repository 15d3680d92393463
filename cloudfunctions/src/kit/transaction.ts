import type { Collection } from '@mulin/shared-types/collection';
import { Refusal } from '@mulin/shared-types/refusal';
import { writing } from './act';
import { drawerOf } from './cabinet';
import { type Change, encodeChange } from './change';
import { database } from './cloud';
import { isConflict, translatingDuplicates } from './database-errors';
import type { SdkTransaction } from './sdk';
import { assertId } from './storable';
import { type Row, validated } from './table';

/** Enough for 20 people on one document at once; waiting at most about two seconds in all. */
const ATTEMPTS = 12;
const SHORTEST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 320;

/** Somebody else, or an instance that died, held the documents through every attempt. A person is asked to try again; a job does so by itself. */
export class Contended extends Refusal {
  constructor() {
    super('CONFLICT', '同时操作的人较多，请稍后再试一次');
  }
}

/**
 * Documents by id only, one after the other (no `Promise.all`), well under 100 of them and a few seconds.
 * Queries belong before the transaction; what they found is read again by id inside it.
 */
export interface Transaction {
  get<C extends Collection>(collection: C, id: string): Promise<Row<C> | undefined>;
  /** Throws `Duplicate`, and so rolls everything back, when the id or a unique index is taken. */
  insert<C extends Collection>(collection: C, document: Row<C>): Promise<void>;
  /** True if the document is there and was changed. */
  update<C extends Collection>(collection: C, id: string, change: Change<Row<C>>): Promise<boolean>;
  remove<C extends Collection>(collection: C, id: string): Promise<boolean>;
}

/**
 * Runs `work` so that all of its writes happen or none. Its own loop, because the SDK retries a conflict at commit only and
 * not one raised by an operation. `work` may run several times: everything it does must go through `tx`. Whatever it throws,
 * a `Refusal` for one, rolls back and comes out as it is.
 */
export async function transaction<R>(work: (tx: Transaction) => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    const running = await database.startTransaction();
    const wrote = { any: false };
    try {
      const result = await work(documentsOf(running, wrote));
      await (wrote.any ? writing(() => running.commit()) : running.commit());
      return result;
    } catch (error) {
      await rollBack(running);
      if (error instanceof Refusal || !isConflict(error)) throw error;
      if (attempt === ATTEMPTS) throw new Contended();
    }
    await pause(attempt);
  }
}

function documentsOf(running: SdkTransaction, wrote: { any: boolean }): Transaction {
  const document = (collection: Collection, id: string) => {
    assertId(id);
    const drawer = drawerOf(collection.name);
    return running.collection(drawer.store).doc(drawer.id(id));
  };
  return {
    async get<C extends Collection>(collection: C, id: string) {
      const { data } = await document(collection, id).get();
      return (drawerOf(collection.name).shown(data) ?? undefined) as Row<C> | undefined;
    },
    async insert(collection, inserted) {
      const drawer = drawerOf(collection.name);
      const data = drawer.kept(validated(collection, inserted));
      wrote.any = true;
      await translatingDuplicates(collection.name, () => running.collection(drawer.store).add({ data }));
    },
    async update(collection, id, change) {
      wrote.any = true;
      const { stats } = await document(collection, id).update({ data: encodeChange(change) });
      return stats.updated === 1;
    },
    async remove(collection, id) {
      wrote.any = true;
      const { stats } = await document(collection, id).remove();
      return stats.removed === 1;
    },
  };
}

/** A conflict has ended the transaction already, and then rolling back is an error of its own that says nothing new. */
async function rollBack(running: SdkTransaction): Promise<void> {
  try {
    await running.rollback();
  } catch {}
}

/** Random, growing waits: those who collided once should not meet again. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
