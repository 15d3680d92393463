import { resolve } from 'mingo/util';
import { type Doc, type IdKey, valueKey } from './document';

/** An index as the product declares it; `keys` in order, `unique` over the whole key with a missing field as null. */
export interface IndexSpec {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: boolean;
}

/** One id is kept bare: most buckets of a full key hold exactly one. */
type Bucket = IdKey | Set<IdKey>;

/** Answers "which documents have these values in the first n fields" for every n; ranges and order are left to the caller. */
export class HashIndex {
  readonly fields: readonly string[];
  /** `levels[n]`: buckets by the values of the first n + 1 fields. */
  private readonly levels: Map<string, Bucket>[];
  /** Some document had a list in one of the fields, which stands under each of its members. */
  listed = false;

  constructor(readonly spec: IndexSpec) {
    this.fields = spec.keys.map(([field]) => field);
    this.levels = this.fields.map(() => new Map());
  }

  get unique(): boolean {
    return this.spec.unique === true;
  }

  /** The full keys of a document: one, or several where a field holds a list. */
  fullKeys(doc: Doc): string[] {
    return this.keys(doc).at(-1) ?? [];
  }

  /** The indexed fields with their values, for messages. */
  valuesOf(doc: Doc): Doc {
    return Object.fromEntries(this.fields.map((field) => [field, resolve(doc, field) ?? null]));
  }

  replace(id: IdKey, before: Doc | undefined, after: Doc | undefined): void {
    const old = before ? this.keys(before) : [];
    const now = after ? this.keys(after) : [];
    this.levels.forEach((level, n) => {
      const gone = old[n] ?? [];
      const come = now[n] ?? [];
      for (const key of gone) if (!come.includes(key)) drop(level, key, id);
      for (const key of come) if (!gone.includes(key)) file(level, key, id);
    });
  }

  /** Ids under one key made of the value keys of the first `parts.length` fields. */
  find(parts: readonly string[]): Iterable<IdKey> {
    return idsOf(this.levels[parts.length - 1]?.get(parts.join('')));
  }

  /** How many ids `find` would give. */
  weigh(parts: readonly string[]): number {
    const bucket = this.levels[parts.length - 1]?.get(parts.join(''));
    return bucket === undefined ? 0 : typeof bucket === 'string' ? 1 : bucket.size;
  }

  /** Ids under one full key. */
  holders(fullKey: string): Iterable<IdKey> {
    return idsOf(this.levels.at(-1)?.get(fullKey));
  }

  private keys(doc: Doc): string[][] {
    let prefixes = [''];
    return this.fields.map((field) => {
      const parts = this.partsOf(doc, field);
      prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part));
      return prefixes;
    });
  }

  private partsOf(doc: Doc, field: string): string[] {
    const value: unknown = field.includes('.') ? resolve(doc, field) : doc[field];
    if (!Array.isArray(value)) return [`${valueKey(value)};`];
    this.listed = true;
    return [...new Set(value.flat(Number.POSITIVE_INFINITY).map((item) => `${valueKey(item)};`))];
  }
}

function idsOf(bucket: Bucket | undefined): Iterable<IdKey> {
  return bucket === undefined ? [] : typeof bucket === 'string' ? [bucket] : bucket;
}

function file(level: Map<string, Bucket>, key: string, id: IdKey): void {
  const bucket = level.get(key);
  if (bucket === undefined) level.set(key, id);
  else if (typeof bucket !== 'string') bucket.add(id);
  else if (bucket !== id) level.set(key, new Set([bucket, id]));
}

function drop(level: Map<string, Bucket>, key: string, id: IdKey): void {
  const bucket = level.get(key);
  if (bucket === id) level.delete(key);
  else if (bucket instanceof Set) {
    bucket.delete(id);
    if (bucket.size === 0) level.delete(key);
  }
}
