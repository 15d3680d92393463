import { randomBytes } from 'node:crypto';
import { EJSON } from 'bson';

/** A stored document. Stored documents are never changed in place: a write replaces the whole object. */
export type Doc = Record<string, unknown>;

/** The text under which an `_id` is filed; `1` and `'1'` are different ids. */
export type IdKey = string;

/** A text that two values share exactly when an equality query cannot tell them apart; a missing value counts as null. */
export function valueKey(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `s${value.length}:${value}`;
    case 'number':
      return `n${value}`;
    case 'boolean':
      return value ? 't' : 'f';
  }
  if (value === null || value === undefined) return '_';
  if (value instanceof Date) return `d${value.getTime()}`;
  return `j${EJSON.stringify(value, { relaxed: false })}`;
}

/** A fresh `_id` as CloudBase makes them: 32 hex digits. */
export function newId(): string {
  return randomBytes(16).toString('hex');
}

/** True for `{…}` literals, false for dates, regular expressions, object ids, arrays and null. */
export function isPlain(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A copy whose arrays and plain objects are new; dates and object ids are shared, nobody changes those. */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item));
  if (!isPlain(value)) return value;
  const result: Doc = {};
  for (const key of Object.keys(value)) result[key] = copy(value[key]);
  return result;
}
