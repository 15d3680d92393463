import { type Doc, isPlain } from './document';
import type { Order } from './order';
import { Edge, type OrderedIndex } from './ordered-index';

/** What criteria pin a field to, and between what they hold it. */
interface Asked {
  equal: Map<string, unknown>;
  from: Map<string, Bound>;
  to: Map<string, Bound>;
}

interface Bound {
  value: unknown;
  inside: boolean;
}

/** A stretch of an index, in the direction the order wants it. */
export interface Walk {
  index: OrderedIndex;
  low: Edge;
  high: Edge;
  forwards: boolean;
  /** So many leading fields are the same in all of it or in the wanted order. */
  settled: number;
  /** False if only a range narrows it: its documents come in no wanted order. */
  ordered: boolean;
}

/**
 * The stretch of an index in which every match lies, walked in the wanted order as far as the index has it: of those that begin with
 * what the criteria pin down, the one which a range or the order narrows further. Undefined when none does.
 */
export function walkFor(criteria: Doc, order: Order | undefined, indexes: Iterable<OrderedIndex>): Walk | undefined {
  const asked: Asked = { equal: new Map(), from: new Map(), to: new Map() };
  ask(criteria, asked);
  let best: { walk: Walk; weight: number } | undefined;
  for (const index of indexes) {
    const pinned = pinnedIn(index, asked);
    const walk = stretch(index, asked, pinned, order);
    if (!walk) continue;
    const weight = 4 * pinned + 2 * (narrowed(walk, pinned) ? 1 : 0) + (walk.ordered ? 1 : 0);
    if (!best || weight > best.weight) best = { walk, weight };
  }
  return best?.walk;
}

function pinnedIn({ fields }: OrderedIndex, { equal }: Asked): number {
  const free = fields.findIndex((field) => !equal.has(field));
  return free < 0 ? fields.length : free;
}

const narrowed = ({ low, high }: Walk, pinned: number) => low.values.length > pinned || high.values.length > pinned;

function stretch(index: OrderedIndex, asked: Asked, pinned: number, order: Order = {}): Walk | undefined {
  const { equal, from, to } = asked;
  const prefix = index.fields.slice(0, pinned).map((field) => equal.get(field));
  const next = index.fields[pinned] ?? '';
  const straight = index.directions[pinned] !== -1;
  const [least, most] = [leastOf(from.get(next), to.get(next)), to.get(next)];
  const [first, last] = straight ? [least, most] : [most, least];
  const low = first ? new Edge([...prefix, first.value], first.inside ? -1 : 1) : new Edge(prefix, -1);
  const high = last ? new Edge([...prefix, last.value], last.inside ? 1 : -1) : new Edge(prefix, 1);
  const keys = Object.entries(order).filter(([field]) => !equal.has(field));
  const forwards = keys[0]?.[1] === (index.directions[pinned] ?? 1) || keys.length === 0;
  const differs = keys.findIndex(
    ([field, direction], at) =>
      index.fields[pinned + at] !== field || (direction === index.directions[pinned + at]) !== forwards,
  );
  const ordered = differs < 0 ? keys.length : differs;
  if (ordered === 0 && !first && !last) return undefined;
  return { index, low, high, forwards, settled: pinned + ordered, ordered: ordered > 0 };
}

/** Below a number are only numbers, never what is null. */
function leastOf(from: Bound | undefined, to: Bound | undefined): Bound | undefined {
  if (from || !to) return from;
  if (typeof to.value === 'string') return { value: '', inside: true };
  return { value: to.value instanceof Date ? new Date(-8.64e15) : Number.NEGATIVE_INFINITY, inside: true };
}

function ask(criteria: Doc, asked: Asked): void {
  for (const [field, condition] of Object.entries(criteria)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlain(part)) ask(part, asked);
    } else if (!field.startsWith('$')) askOf(field, condition, asked);
  }
}

function askOf(field: string, condition: unknown, { equal, from, to }: Asked): void {
  if (isScalar(condition)) {
    if (!equal.has(field)) equal.set(field, condition);
    return;
  }
  if (!isPlain(condition)) return;
  if ('$eq' in condition && isScalar(condition.$eq) && !equal.has(field)) equal.set(field, condition.$eq);
  for (const [operator, bounds, inside] of [
    ['$gt', from, false],
    ['$gte', from, true],
    ['$lt', to, false],
    ['$lte', to, true],
  ] as const) {
    const value = condition[operator];
    if (isBound(value) && !bounds.has(field)) bounds.set(field, { value, inside });
  }
}

const isScalar = (value: unknown): boolean => !Array.isArray(value) && !isPlain(value) && !(value instanceof RegExp);
const isBound = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || value instanceof Date;
