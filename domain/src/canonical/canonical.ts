/** What can be hashed: whole numbers only, so that every language writes the same bytes. */
export type Canonical =
  | null
  | boolean
  | number
  | string
  | readonly Canonical[]
  | { readonly [key: string]: Canonical | undefined };

/**
 * The one spelling of a value, after RFC 8785: keys in code-unit order, no blanks, integers only, strings escaped as JSON does.
 * A key without a value is left out, as JSON leaves it out; anything JSON cannot say is an error.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers are hashed');
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonical(item)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError('not a value that can be hashed');
  const record = value as Record<string, unknown>;
  const entries: string[] = [];
  for (const key of Object.keys(record).sort(byCodeUnit)) {
    const item = record[key];
    if (item !== undefined) entries.push(`${JSON.stringify(key)}:${canonical(item)}`);
  }
  return `{${entries.join(',')}}`;
}

/** Order of UTF-16 code units: the same on every machine and in every language setting. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
