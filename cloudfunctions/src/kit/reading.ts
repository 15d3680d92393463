import { drawerOf } from './cabinet';
import { database } from './cloud';
import type { Path } from './paths';
import { assertFieldName } from './storable';
import { encodeWhere, oneOf } from './where';

/** The SDK caps a query at 1000 documents and, left alone, silently stops at 100. */
const MOST_AT_ONCE = 1000;
/** Pages of `findAll`: half of that keeps an answer in the low megabytes. */
const PAGE = 500;

export type Order<T> = readonly (readonly [field: Path<T>, direction: 'asc' | 'desc'])[];

export interface FindOptions<T, F extends string> {
  limit: number;
  skip?: number;
  orderBy?: Order<T>;
  fields?: readonly F[];
}

export interface FindAllOptions<T, F extends string> {
  /** More than this many is an error, never a shorter answer. */
  atMost: number;
  orderBy?: Order<T>;
  fields?: readonly F[];
}

type Encoded = Record<string, unknown>;

export async function find<T, F extends keyof T & string>(
  name: string,
  where: Encoded,
  { limit, skip = 0, orderBy = [], fields }: FindOptions<T, F>,
): Promise<Pick<T, F | (keyof T & '_id')>[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_AT_ONCE) throw new RangeError(`limit ${limit}: 1 to 1000`);
  const drawer = drawerOf(name);
  let query = database.collection(drawer.store).where(drawer.where(where)).limit(limit);
  if (skip > 0) query = query.skip(skip);
  for (const [field, direction] of orderBy) {
    assertFieldName(field);
    query = query.orderBy(field, direction);
  }
  if (fields) query = query.field(Object.fromEntries(['_id', ...fields].map((field) => [field, true])));
  return (await query.get()).data.map(drawer.shown) as Pick<T, F | (keyof T & '_id')>[];
}

/** Walks the collection by `_id`, so that what is written meanwhile can neither be read twice nor push anything out of sight. */
export async function findAll<T extends { _id: string }, F extends keyof T & string>(
  name: string,
  where: Encoded,
  { atMost, orderBy = [], fields }: FindAllOptions<T, F>,
): Promise<Pick<T, F | '_id'>[]> {
  const sorting = orderBy.map(([field]) => topField(field) as F);
  const wanted = fields && [...fields, ...sorting];
  const all: Pick<T, F | '_id'>[] = [];
  for (let last: string | undefined; ; ) {
    const page = await find<T, F>(name, last === undefined ? where : after(where, last), {
      limit: PAGE,
      orderBy: [['_id' as Path<T>, 'asc']],
      fields: wanted,
    });
    all.push(...page);
    if (all.length > atMost) throw new RangeError(`more than ${atMost} documents of ${name} match`);
    last = page[page.length - 1]?._id;
    if (page.length < PAGE) break;
  }
  return orderBy.length === 0 ? all : all.sort(comparing(orderBy));
}

export async function byId<T extends { _id: string }>(name: string, ids: Iterable<string>): Promise<Map<string, T>> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, T>();
  for (let from = 0; from < wanted.length; from += PAGE) {
    const where = encodeWhere({ _id: oneOf(wanted.slice(from, from + PAGE)) });
    for (const document of await find<T, keyof T & string>(name, where, { limit: PAGE })) {
      found.set(document._id, document as T);
    }
  }
  return found;
}

function after(where: Encoded, last: string): Encoded {
  const own = where._id;
  return { ...where, _id: { ...(typeof own === 'object' ? own : { $eq: own }), $gt: last } };
}

const topField = (path: string): string => path.split('.')[0] ?? path;

const at = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Encoded | null | undefined)?.[key], document);

function comparing<T>(orderBy: Order<T>) {
  return (a: unknown, b: unknown): number => {
    for (const [field, direction] of orderBy) {
      const order = compare(at(a, field), at(b, field));
      if (order !== 0) return direction === 'asc' ? order : -order;
    }
    return 0;
  };
}

/** As the database sorts values of one type: what is missing comes first, text by code point, not by language. */
function compare(a: unknown, b: unknown): number {
  const [x, y] = [a instanceof Date ? a.getTime() : a, b instanceof Date ? b.getTime() : b];
  if (x === y || (x == null && y == null)) return 0;
  if (x == null) return -1;
  if (y == null) return 1;
  return (x as number | string) < (y as number | string) ? -1 : 1;
}
