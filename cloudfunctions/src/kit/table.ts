import type { Collection, DocumentOf } from '@mulin/shared-types/collection';
import { writing } from './act';
import { drawerOf } from './cabinet';
import { type Change, encodeChange } from './change';
import { database } from './cloud';
import { Duplicate, translatingDuplicates } from './database-errors';
import type { Path } from './paths';
import { byId, type FindAllOptions, type FindOptions, find, findAll, type Order } from './reading';
import { assertId, storable } from './storable';
import { distinctBy, type GroupPage, sum, sumBy, sumEntries, sumListBy, valuesInOrder } from './totals';
import { encodeNarrowWhere, encodeWhere, oneOf, type Where } from './where';

/** Documents per insert request: well below any body limit, few enough to fall back one by one. */
const INSERT_CHUNK = 100;

export type Doc = { _id: string };
/** What a collection's documents look like. */
export type Row<C extends Collection> = DocumentOf<C> & Doc;

/** Fields of the entries of a list. */
type EntryField<T, L extends keyof T> = T[L] extends readonly (infer Entry)[] ? keyof Entry & string : never;

/** Reads, writes and counts of one collection, so shaped that the SDK's traps cannot be stepped into. */
export interface Table<T extends Doc> {
  get(id: string): Promise<T | undefined>;
  /** Those of the ids that are there, by id. */
  getMany(ids: Iterable<string>): Promise<Map<string, T>>;
  /** At most `limit` (≤ 1000) documents. With `fields`, only those and `_id`. */
  find<F extends keyof T & string = keyof T & string>(
    where: Where<T>,
    options: FindOptions<T, F>,
  ): Promise<Pick<T, F | '_id'>[]>;
  /** All of them, however many requests it takes; throws when there are more than `atMost`. Sorted in memory by `orderBy`. */
  findAll<F extends keyof T & string = keyof T & string>(
    where: Where<T>,
    options: FindAllOptions<T, F>,
  ): Promise<Pick<T, F | '_id'>[]>;
  first(where: Where<T>, orderBy?: Order<T>): Promise<T | undefined>;
  count(where: Where<T>): Promise<number>;
  /** Sum of a number field; 0 when nothing matches. */
  sum(where: Where<T>, field: Path<T>): Promise<number>;
  /** The same per value of another field (fewer than 1000 of them). Without `field`: how many documents. */
  sumBy(where: Where<T>, by: Path<T>, field?: Path<T>): Promise<Map<string, number>>;
  /** Per value of `by` (fewer than 1000 of them): how many different values of `of`. */
  distinctBy(where: Where<T>, by: Path<T>, of: Path<T>): Promise<Map<string, number>>;
  /** A page of the different values of `by`, those first whose least `field` is least, and how many there are in all. */
  valuesInOrder(
    where: Where<T>,
    by: Path<T>,
    field: Path<T>,
    page: GroupPage,
  ): Promise<{ total: number; values: string[] }>;
  /** Over the entries of a list in what matches: the sum of a number field of theirs, per value of the document's `by`. */
  sumListBy<L extends keyof T & string>(
    where: Where<T>,
    by: Path<T>,
    list: L,
    field: EntryField<T, L>,
  ): Promise<Map<string, number>>;
  /** Over the entries of a list in what matches: per value of the entry's `by` (fewer than 1000), the sums of its number fields. */
  sumEntries<L extends keyof T & string, F extends string>(
    where: Where<T>,
    list: L,
    by: EntryField<T, L>,
    fields: readonly (F & EntryField<T, L>)[],
  ): Promise<Map<string, Record<F & EntryField<T, L>, number>>>;

  /** Throws `Duplicate` when the id or a unique index is taken. */
  insert(document: T): Promise<void>;
  /** False when it was there already. */
  insertIfAbsent(document: T): Promise<boolean>;
  /** Writes those whose id is not there yet: running it again is harmless. */
  insertMany(documents: readonly T[]): Promise<{ inserted: number; existing: number }>;
  /** Creates or replaces the whole document. */
  put(document: T): Promise<void>;

  /**
   * Changes one document if it still is what the caller believes: this is how states move. True for exactly one of many
   * concurrent callers. A change that alters nothing may count as none, so let the expected state differ from the new one.
   */
  update(id: string, expected: Where<T>, change: Change<T>): Promise<boolean>;
  /** How many were changed. */
  updateWhere(where: Where<T>, change: Change<T>): Promise<number>;
  /** True if there was one to remove. */
  remove(id: string, expected?: Where<T>): Promise<boolean>;
  removeWhere(where: Where<T>): Promise<number>;
}

/** Every write is checked against the collection's schema first: 5–50 µs a document, nothing beside the request. */
export function validated<C extends Collection>(collection: C, document: Doc): Record<string, unknown> {
  assertId(document._id);
  return storable(collection.document.parse(document), collection.name) as Record<string, unknown>;
}

/** How many it changed, how many it took away. */
const changing = async (work: () => Promise<{ stats: { updated: number } }>): Promise<number> =>
  (await writing(work, ({ stats }) => stats.updated > 0)).stats.updated;
const removing = async (work: () => Promise<{ stats: { removed: number } }>): Promise<number> =>
  (await writing(work, ({ stats }) => stats.removed > 0)).stats.removed;

export function table<C extends Collection>(collection: C): Table<Row<C>> {
  type T = Row<C>;
  const { name } = collection;
  const drawer = drawerOf(name);
  const documents = () => database.collection(drawer.store);
  const document = (id: string) => documents().doc(drawer.id(id));
  const matching = (where: Record<string, unknown>) => documents().where(drawer.where(where));
  const kept = (row: T) => drawer.kept(validated(collection, row));

  const insert = (row: T): Promise<void> =>
    translatingDuplicates(name, async () => {
      await writing(() => documents().add({ data: kept(row) }));
    });

  async function insertIfAbsent(document: T): Promise<boolean> {
    try {
      await insert(document);
      return true;
    } catch (error) {
      if (error instanceof Duplicate) return false;
      throw error;
    }
  }

  async function insertChunk(chunk: readonly T[]): Promise<number> {
    const there = await matching(encodeWhere({ _id: oneOf(chunk.map(({ _id }) => _id)) }))
      .limit(INSERT_CHUNK)
      .field({ _id: true })
      .get();
    const taken = new Set((there.data as Doc[]).map(drawer.shown).map(({ _id }) => _id));
    const missing = chunk.filter(({ _id }) => !taken.has(_id));
    if (missing.length === 0) return 0;
    try {
      await translatingDuplicates(name, () => writing(() => documents().add({ data: missing.map(kept) })));
      return missing.length;
    } catch (error) {
      if (!(error instanceof Duplicate)) throw error;
      let inserted = 0;
      for (const document of missing) if (await insertIfAbsent(document)) inserted += 1;
      return inserted;
    }
  }

  return {
    async get(id) {
      assertId(id);
      const { data } = await document(id).get();
      return (drawer.shown(data) ?? undefined) as T | undefined;
    },
    getMany: (ids) => byId<T>(name, ids),
    find: async (where, options) => find(name, encodeWhere(where), options),
    findAll: async (where, options) => findAll(name, encodeWhere(where), options),
    async first(where, orderBy) {
      const [document] = await find<T, keyof T & string>(name, encodeWhere(where), { orderBy, limit: 1 });
      return document as T | undefined;
    },
    count: async (where) => (await matching(encodeWhere(where)).count()).total,
    sum: async (where, field) => sum(name, encodeWhere(where), field),
    sumBy: async (where, by, field) => sumBy(name, encodeWhere(where), by, field),
    distinctBy: async (where, by, of) => distinctBy(name, encodeWhere(where), by, of),
    sumListBy: async (where, by, list, field) => sumListBy(name, encodeWhere(where), by, list, field),
    sumEntries: async (where, list, by, fields) => sumEntries(name, encodeWhere(where), list, by, fields),
    valuesInOrder: async (where, by, field, page) => valuesInOrder(name, encodeWhere(where), by, field, page),
    insert,
    insertIfAbsent,
    async insertMany(all) {
      let inserted = 0;
      for (let at = 0; at < all.length; at += INSERT_CHUNK) {
        inserted += await insertChunk(all.slice(at, at + INSERT_CHUNK));
      }
      return { inserted, existing: all.length - inserted };
    },
    async put(row) {
      const { _id, ...rest } = validated(collection, row);
      await writing(() => document(row._id).set({ data: drawer.kept(rest) }));
    },
    async update(id, expected, change) {
      assertId(id);
      const where = { ...encodeWhere(expected), _id: id };
      const updated = await changing(() => matching(where).update({ data: encodeChange(change) }));
      return updated === 1;
    },
    updateWhere: (where, change) =>
      changing(() => matching(encodeNarrowWhere(where)).update({ data: encodeChange(change) })),
    async remove(id, expected = {}) {
      assertId(id);
      return (await removing(() => matching({ ...encodeWhere(expected), _id: id }).remove())) === 1;
    },
    removeWhere: (where) => removing(() => matching(encodeNarrowWhere(where)).remove()),
  };
}
