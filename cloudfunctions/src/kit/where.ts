import type { At, Path, Scalar } from './paths';
import { assertFieldName } from './storable';

/** A test on one field, made only by the constructors below; nothing that came in from outside can be one. */
export class Condition<V> {
  declare readonly tests: V;
  constructor(readonly operators: Readonly<Record<string, unknown>>) {}
}

const scalar = <V extends Scalar>(value: V): V => {
  const known =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (value instanceof Date && !Number.isNaN(value.getTime()));
  if (!known) throw new TypeError('a where value must be a string, number, boolean, date or null');
  return value;
};
const condition = <V extends Scalar>(operator: string, value: V): Condition<V> =>
  new Condition({ [operator]: scalar(value) });

export const atLeast = <V extends Scalar>(value: V): Condition<V> => condition('$gte', value);
export const atMost = <V extends Scalar>(value: V): Condition<V> => condition('$lte', value);
export const above = <V extends Scalar>(value: V): Condition<V> => condition('$gt', value);
export const below = <V extends Scalar>(value: V): Condition<V> => condition('$lt', value);
/** `from` belongs to it, `to` no longer does. */
export const between = <V extends Scalar>(from: V, to: V): Condition<V> =>
  new Condition({ $gte: scalar(from), $lt: scalar(to) });
export const not = <V extends Scalar>(value: V): Condition<V> => condition('$ne', value);
export const oneOf = <V extends Scalar>(values: readonly V[]): Condition<V> =>
  new Condition({ $in: values.map((value) => scalar(value)) });
export const noneOf = <V extends Scalar>(values: readonly V[]): Condition<V> =>
  new Condition({ $nin: values.map((value) => scalar(value)) });
export const exists = (yes: boolean): Condition<never> => new Condition({ $exists: yes });
/** Text that begins so; uses an index, unlike a pattern. */
export const startsWith = (prefix: string): Condition<string> =>
  new Condition({ $gte: scalar(prefix), $lt: `${prefix}\uffff` });

type Tested<V> = unknown extends V ? Scalar : V extends readonly (infer E)[] ? Extract<E, Scalar> : Extract<V, Scalar>;

/** Fields and what they must be; all of them must hold. On a list field, some element must be it. */
export type Where<T> = { [P in Path<T>]?: Tested<At<T, P>> | Condition<Tested<At<T, P>>> };

/**
 * Turns a `Where` into what the SDK sends. It refuses `undefined` (the SDK would drop the field and match more than meant)
 * and plain objects (`{}` would match everything, `{ $ne: … }` from a client would be an operator).
 */
export function encodeWhere(where: object): Record<string, unknown> {
  const encoded: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(where)) {
    assertFieldName(field);
    encoded[field] = value instanceof Condition ? { ...value.operators } : scalar(value);
  }
  return encoded;
}

/** The same for writes to many: with nothing to hold, it would write to all. */
export function encodeNarrowWhere(where: object): Record<string, unknown> {
  const encoded = encodeWhere(where);
  if (Object.keys(encoded).length === 0) throw new TypeError('a write to many documents needs a condition');
  return encoded;
}
