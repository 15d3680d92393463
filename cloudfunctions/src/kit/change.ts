import { database } from './cloud';
import type { At, Path } from './paths';
import { assertFieldName, storable } from './storable';

/** What is to be done to one field, made only by the constructors below. */
export class Instruction<V> {
  declare readonly changes: V;
  constructor(readonly encode: () => unknown) {}
}

export function increase(by: number): Instruction<number> {
  if (!Number.isFinite(by)) throw new TypeError('increase needs a number');
  return new Instruction(() => database.command.inc(by));
}

/** Puts a whole object in the field's place. A plain object in a change means the same; this says it aloud. */
export const replaceWith = <V extends object>(value: V): Instruction<V> =>
  new Instruction(() => database.command.set(storable(value, 'replaceWith')));

export const append = <E>(...items: E[]): Instruction<E[]> =>
  new Instruction(() => database.command.push({ each: items.map((item) => storable(item, 'append')) }));

/** Takes the field away. */
export const absent = (): Instruction<undefined> => new Instruction(() => database.command.remove());

/** Fields and their new values. Paths one level deep may be named: `{ 'company.phone': … }`. */
export type Change<T> = { [P in Exclude<Path<T>, '_id'>]?: At<T, P> | Instruction<At<T, P>> };

/**
 * Turns a `Change` into what the SDK sends. A nested object is always replaced as a whole: the SDK would otherwise merge it
 * field by field, and turn an empty one into no change at all. `undefined` is refused: say `absent()`.
 */
export function encodeChange(change: object): Record<string, unknown> {
  const encoded: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(change)) {
    assertFieldName(field);
    if (field === '_id') throw new TypeError('_id never changes');
    encoded[field] = value instanceof Instruction ? value.encode() : encodeValue(value, field);
  }
  if (Object.keys(encoded).length === 0) throw new TypeError('an empty change');
  return encoded;
}

function encodeValue(value: unknown, field: string): unknown {
  const kept = storable(value, field);
  const nested = typeof kept === 'object' && kept !== null && !(kept instanceof Date) && !Array.isArray(kept);
  return nested ? database.command.set(kept) : kept;
}
