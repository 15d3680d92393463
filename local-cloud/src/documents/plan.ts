import { type Doc, type IdKey, isPlain, valueKey } from './document';
import type { HashIndex } from './hash-index';

/** More alternatives than this (from `in` lists) and looking each one up stops being a gain. */
const MAX_ALTERNATIVES = 2000;

/** Field → the value keys it may equal, for every field the criteria pin down. */
type Pinned = Map<string, string[]>;

/** Documents that could match: how many at most, and their ids. */
export interface Candidates {
  weight: number;
  /** Every one of them matches. */
  exact: boolean;
  ids: () => Iterable<IdKey>;
}

/**
 * All documents that could match, from the `_id` or the declared index that leaves the fewest; undefined when
 * only looking at every document will do. The caller still tests each one.
 */
export function candidates(criteria: Doc, indexes: readonly HashIndex[]): Candidates | undefined {
  const pinned: Pinned = new Map();
  pin(criteria, pinned);
  if (pinned.size === 0) return undefined;
  const ids = pinned.get('_id');
  if (ids) return { weight: ids.length, exact: false, ids: () => ids };

  let best: { index: HashIndex; keys: string[][]; weight: number } | undefined;
  for (const index of indexes) {
    const keys = prefixes(index, pinned);
    if (!keys) continue;
    const weight = keys.reduce((sum, key) => sum + index.weigh(key), 0);
    if (!best || weight < best.weight) best = { index, keys, weight };
  }
  if (!best) return undefined;
  const { index, keys, weight } = best;
  const [only] = keys;
  if (keys.length === 1 && only) {
    const exact = !index.listed && only.length === pinned.size && Object.values(criteria).every(isScalar);
    return { weight, exact, ids: () => index.find(only) };
  }
  return { weight, exact: false, ids: () => new Set(keys.flatMap((key) => [...index.find(key)])) };
}

/** Every combination of pinned values for the longest usable run of the index's leading fields. */
function prefixes(index: HashIndex, pinned: Pinned): string[][] | undefined {
  let keys: string[][] = [[]];
  for (const field of index.fields) {
    const values = pinned.get(field);
    if (!values || values.length * keys.length > MAX_ALTERNATIVES) break;
    keys = keys.flatMap((key) => values.map((value) => [...key, `${value};`]));
  }
  return keys.length === 1 && keys[0]?.length === 0 ? undefined : keys;
}

function pin(criteria: Doc, pinned: Pinned): void {
  for (const [field, condition] of Object.entries(criteria)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlain(part)) pin(part, pinned);
    } else if (!field.startsWith('$') && !pinned.has(field)) {
      const values = alternatives(condition);
      if (values) pinned.set(field, values);
    }
  }
}

function alternatives(condition: unknown): string[] | undefined {
  if (isScalar(condition)) return [valueKey(condition)];
  if (!isPlain(condition)) return undefined;
  if ('$eq' in condition && isScalar(condition.$eq)) return [valueKey(condition.$eq)];
  if (Array.isArray(condition.$in) && condition.$in.every(isScalar)) return [...new Set(condition.$in.map(valueKey))];
  return undefined;
}

function isScalar(value: unknown): boolean {
  return !Array.isArray(value) && !isPlain(value) && !(value instanceof RegExp);
}
