const isPlainObject = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (isObject(prototype) && Object.getPrototypeOf(prototype) === null);
};
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * A clean copy of a value, as the database will keep it. Refuses what it would keep wrongly or not at all: functions, class
 * instances (`serverDate` among them), `NaN`, invalid dates, holes in lists, keys with `.` or a leading `$`. An `undefined`
 * in an object is left out. A copy, because the SDK edits what it is given.
 */
export function storable(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value;
  if (Array.isArray(value)) return value.map((item, index) => storable(item, `${path}.${index}`));
  if (!isObject(value) || !isPlainObject(value)) throw new TypeError(`${path} cannot be stored`);
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$') || key.includes('.')) throw new TypeError(`${path}: "${key}" cannot be a field name`);
    if (item !== undefined) copy[key] = storable(item, `${path}.${key}`);
  }
  return copy;
}

/** A field of a document, possibly dotted; never an operator. */
export function assertFieldName(field: string): void {
  if (!/^[A-Za-z_][\w-]*(\.[^.$][^.]*)*$/.test(field)) throw new TypeError(`"${field}" is not a field`);
}

/** Ids are made by us; one that came in from outside has been validated, but a number or an empty one never gets this far. */
export function assertId(id: string): void {
  if (typeof id !== 'string' || id === '') throw new TypeError('an id must be a non-empty string');
}
