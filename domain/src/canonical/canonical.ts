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
 * A key without a value is left out, as JSON leaves it out.
 */
export function canonical(value: Canonical): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers are hashed');
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Canonical) => canonical(item)).join(',')}]`;
  const record = value as { readonly [key: string]: Canonical | undefined };
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
