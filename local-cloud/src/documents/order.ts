import { EJSON } from 'bson';
import { resolve } from 'mingo/util';
import { type Doc, isPlain } from './document';

/** Keys in order of weight: `{createdAt: -1, _id: 1}`. */
export type Order = Record<string, 1 | -1>;

const NULL = 1;
const NUMBER = 2;
const STRING = 3;
const OBJECT = 4;
const ARRAY = 5;
const OTHER = 6;
const BOOLEAN = 7;
const DATE = 8;
const REGEXP = 9;

function rank(value: unknown): number {
  if (value === null || value === undefined) return NULL;
  if (typeof value === 'number') return NUMBER;
  if (typeof value === 'string') return STRING;
  if (typeof value === 'boolean') return BOOLEAN;
  if (value instanceof Date) return DATE;
  if (value instanceof RegExp) return REGEXP;
  if (Array.isArray(value)) return ARRAY;
  return isPlain(value) ? OBJECT : OTHER;
}

/** Orders any two values as MongoDB does: null, numbers, strings, objects, arrays, ids, booleans, dates, patterns. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return compareScalars(a, b);
  const kind = rank(a);
  const difference = kind - rank(b);
  if (difference !== 0) return difference;
  switch (kind) {
    case NULL:
      return 0;
    case ARRAY:
      return compareLists(a as unknown[], b as unknown[]);
    case OBJECT:
      return compareLists(Object.entries(a as Doc).flat(), Object.entries(b as Doc).flat());
    case OTHER:
    case REGEXP:
      return compareScalars(EJSON.stringify(a), EJSON.stringify(b));
    default:
      return compareScalars(a as number, b as number);
  }
}

function compareScalars<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareLists(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = compareValues(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A list stands where its smallest (ascending) or largest (descending) member stands. */
function weight(doc: Doc, path: string, direction: 1 | -1): unknown {
  const value: unknown = resolve(doc, path);
  if (!Array.isArray(value)) return value;
  const members: unknown[] = value;
  return members.reduce((best, item) => (direction * compareValues(item, best) < 0 ? item : best), members[0]);
}

/** Sorts `items` by the documents they carry; equal documents keep their order. */
export function sortBy<T>(items: T[], documentOf: (item: T) => Doc, order: Order): T[] {
  const keys = Object.entries(order);
  const weighed = items.map((item) => ({
    item,
    weights: keys.map(([path, direction]) => weight(documentOf(item), path, direction)),
  }));
  weighed.sort((a, b) => {
    for (let i = 0; i < keys.length; i++) {
      const difference = compareValues(a.weights[i], b.weights[i]);
      if (difference !== 0) return keys[i]?.[1] === -1 ? -difference : difference;
    }
    return 0;
  });
  return weighed.map(({ item }) => item);
}
