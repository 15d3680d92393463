import type { Collection } from './collection';
import { type Doc, type IdKey, valueKey } from './document';
import { distanceTo } from './geo/operators';
import type { HashIndex } from './hash-index';
import { Blocked, documentLock, type LockName, type Locks, uniqueKeyLock } from './locks';
import { type Order, sortBy } from './order';
import { type Candidates, candidates } from './plan';
import { matcher, nearOf } from './query';
import { duplicateKey, transactionConflict } from './refusal';
import type { Transaction } from './transaction';
import { WriteSet } from './write-set';

/** Of so few every one is looked at. */
const WORTH_WALKING = 16;

export interface Found {
  id: IdKey;
  doc: Doc;
}

export interface FindOptions {
  order?: Order | undefined;
  skip?: number | undefined;
  limit?: number | undefined;
}

/**
 * How one request sees and changes documents: a plain request the last committed state, a request of a transaction its
 * snapshot and its own writes. Nothing is changed until the engine applies `writes`.
 */
export class Session {
  readonly writes: WriteSet;

  constructor(
    private readonly locks: Locks,
    private readonly owner?: Transaction,
  ) {
    this.writes = owner?.writes ?? new WriteSet();
  }

  read(collection: Collection, id: IdKey): Doc | undefined {
    if (this.writes.has(collection, id)) return this.writes.get(collection, id);
    return this.owner ? collection.visible(id, this.owner.snapshot) : collection.head(id);
  }

  /** Matching documents; without an order in the order they came, near ones first for `geoNear`. */
  find(
    collection: Collection,
    criteria: Doc,
    { order, skip = 0, limit = Number.POSITIVE_INFINITY }: FindOptions = {},
  ): Found[] {
    const matches = matcher(criteria);
    const near = order ? undefined : nearOf(criteria);
    const enough = order || near ? Number.POSITIVE_INFINITY : skip + limit;
    const pool = candidates(criteria, collection.indexes);
    const few = pool?.weight ?? collection.size;
    const walked =
      near || this.owner ? undefined : walkedTo({ collection, criteria, order, enough: skip + limit, few }, matches);
    let found: Found[] = walked ?? [];
    for (const id of walked ? [] : this.idsFor(collection, pool)) {
      if (found.length >= enough) break;
      const doc = this.read(collection, id);
      if (doc && matches(doc)) found.push({ id, doc });
    }
    if (order) found = sortBy(found, ({ doc }) => doc, order);
    if (near) {
      const metres = ({ doc }: Found) => distanceTo(doc, near.field, near.near.$geometry) ?? Number.POSITIVE_INFINITY;
      found.sort((a, b) => metres(a) - metres(b));
    }
    return skip === 0 && found.length <= limit ? found : found.slice(skip, skip + limit);
  }

  /** Number of matching documents. */
  count(collection: Collection, criteria: Doc): number {
    if (!this.owner) {
      if (Object.keys(criteria).length === 0) return collection.size;
      const pool = candidates(criteria, collection.indexes);
      if (pool?.exact) return pool.weight;
    }
    return this.find(collection, criteria).length;
  }

  /**
   * Means to make `after` (undefined: removed) the document. Throws E11000 when it breaks a unique index, a conflict when
   * another transaction was first, `Blocked` when a plain write has to wait.
   */
  put(collection: Collection, id: IdKey, after: Doc | undefined): void {
    this.claim(collection, id);
    const before = this.read(collection, id);
    for (const index of collection.indexes) {
      if (index.unique) this.moveUniqueKeys(collection, index, id, before, after);
    }
    this.writes.set(collection, id, after);
  }

  /** Claims a document for writing: takes its lock in a transaction, makes a plain write wait for whoever holds it. */
  claim(collection: Collection, id: IdKey): void {
    this.claimLock(documentLock(collection.name, id));
    if (this.owner && collection.headAt(id) > this.owner.snapshot) {
      throw transactionConflict('the document was written after the transaction began');
    }
  }

  private claimLock(name: LockName): void {
    const holder = this.locks.holder(name);
    if (this.owner) {
      if (holder && holder !== this.owner) throw transactionConflict('another transaction holds the document');
      this.locks.take(name, this.owner);
    } else if (holder) {
      throw new Blocked(holder);
    }
  }

  private moveUniqueKeys(
    collection: Collection,
    index: HashIndex,
    id: IdKey,
    before: Doc | undefined,
    after: Doc | undefined,
  ) {
    const old = before ? index.fullKeys(before) : [];
    const now = after ? index.fullKeys(after) : [];
    const lockOf = (key: string) => uniqueKeyLock(collection.name, index.spec.name, key);
    for (const key of old) {
      if (now.includes(key)) continue;
      this.claimLock(lockOf(key));
      if (this.writes.keyOwners.get(lockOf(key)) === id) this.writes.keyOwners.delete(lockOf(key));
    }
    for (const key of now) {
      if (old.includes(key)) continue;
      this.claimLock(lockOf(key));
      this.refuseTaken(collection, index, id, key, after ?? {});
      this.writes.keyOwners.set(lockOf(key), id);
    }
  }

  private refuseTaken(collection: Collection, index: HashIndex, id: IdKey, key: string, doc: Doc) {
    const taken = () => duplicateKey(collection.name, index.spec.name, index.valuesOf(doc));
    const owner = this.writes.keyOwners.get(uniqueKeyLock(collection.name, index.spec.name, key));
    if (owner !== undefined && owner !== id) throw taken();
    for (const holder of index.holders(key)) {
      if (holder === id || this.writes.has(collection, holder)) continue;
      if (this.owner && collection.headAt(holder) > this.owner.snapshot) {
        throw transactionConflict('the unique key was taken after the transaction began');
      }
      throw taken();
    }
  }

  /** Ids worth testing, in the order the documents came. */
  private *idsFor(collection: Collection, pool: Candidates | undefined): Iterable<IdKey> {
    if (!pool) {
      yield* collection.ids();
      for (const id of this.writes.ids(collection)) if (!collection.has(id)) yield id;
      return;
    }
    const ids = new Set(pool.ids());
    if (this.owner) {
      // The indexes know the last committed state only: look also at what changed since the snapshot, and at own writes.
      for (const id of collection.changedSince(this.owner.snapshot)) ids.add(id);
      for (const id of this.writes.ids(collection)) ids.add(id);
    }
    yield* [...ids].sort((a, b) => collection.sequenceOf(a) - collection.sequenceOf(b) || 0);
  }
}

interface Wanted {
  collection: Collection;
  criteria: Doc;
  order: Order | undefined;
  enough: number;
  /** Looking at each of so many would do as well. */
  few: number;
}

/**
 * Matches found by walking an index, in the order they came: all of them, or in the wanted order enough of them with whatever equals
 * the last. Undefined when no index is worth walking.
 */
function walkedTo(
  { collection, criteria, order, enough, few }: Wanted,
  matches: (doc: Doc) => boolean,
): Found[] | undefined {
  if (few <= WORTH_WALKING) return undefined;
  const walk = collection.walk(criteria, order);
  if (!walk) return undefined;
  const { index, low, high, forwards, settled, ordered } = walk;
  const found: Doc[] = [];
  let looked = 0;
  for (const doc of index.between(low, high, forwards)) {
    const last = found.at(-1);
    if (ordered && last && found.length >= enough && !index.alike(last, doc, settled)) break;
    looked += 1;
    if (looked > few) return undefined;
    if (matches(doc)) found.push(doc);
  }
  const ids = found.map((doc) => ({ id: valueKey(doc._id), doc }));
  return ids.sort((a, b) => collection.sequenceOf(a.id) - collection.sequenceOf(b.id));
}
