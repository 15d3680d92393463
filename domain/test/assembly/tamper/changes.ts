/** One change to a package: where, what was done, and the package after it. */
export interface Change {
  path: string;
  /** A value flipped; a field removed or added; an item of a list dropped, doubled or swapped with the one before. */
  done: 'flip' | 'remove' | 'add' | 'drop' | 'double' | 'swap';
  make: (pack: unknown) => void;
}

type Key = string | number;
type Container = Record<Key, unknown>;

/** Values of one field that have the right shape, so that a deeper check must notice. */
const ALTERNATIVES: Record<string, readonly string[]> = {
  channel: ['electronic', 'paper'],
  channelPriority: ['electronic', 'paper'],
  kind: ['regular', 'extraordinary'],
  legalMode: ['paper-binding', 'consultation'],
  invalid: ['not-participating', 'participating'],
  ballotScope: ['owner', 'unit'],
  duplicates: ['last', 'first'],
  rights: ['holder-at-cast', 'holder-on-roll'],
  tieBreak: ['second-ballot', 'lot'],
  holder: ['committee', 'community', 'street'],
  of: ['total', 'participating'],
  op: ['>', '>='],
  q1: ['agree', 'against', 'abstain'],
  q2: ['agree', 'against', 'abstain', 'invalid'],
  q3: ['abstain', 'invalid'],
  matter: ['other', 'use-fund', 'common-parts-use', 'committee'],
  rule: ['CC278_GENERAL', 'CC278_SPECIAL'],
  reason: ['NO_RIGHT', 'INVALID', 'SUPERSEDED', 'DUPLICATE', 'NOT_ON_ROLL', 'OUT_OF_WINDOW'],
};

function other(value: unknown, field: string): unknown {
  if (value === null) return [];
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  if (/^[0-9a-f]{32,}$/.test(text))
    return text.replace(/^(.{9})(.)/, (_, before, digit) => before + (digit === '0' ? '1' : '0'));
  if (/^\d{4}-.*Z$/.test(text)) return new Date(Date.parse(text) + 1).toISOString();
  const allowed = ALTERNATIVES[field] ?? [];
  return (allowed.includes(text) && allowed.find((one) => one !== text)) || `${text}x`;
}

/** The last name on the way: items of a list go by the name of the list. */
const nameOf = (path: readonly Key[]): string =>
  String([...path].reverse().find((key) => typeof key === 'string') ?? '');

/** First, middle and last of a list. */
const sampled = (length: number) =>
  [...new Set([0, Math.floor(length / 2), length - 1])].filter((i) => i >= 0 && i < length);

/** Every field of every object once, and every list shortened, lengthened and reordered. */
export function changesOf(pack: unknown): Change[] {
  const found: Change[] = [];
  const walk = (value: unknown, path: Key[]): void => {
    if (Array.isArray(value)) {
      for (const i of sampled(value.length)) {
        walk(value[i], [...path, i]);
        found.push(inList(path, 'drop', (list) => list.splice(i, 1)));
        found.push(inList(path, 'double', (list) => list.splice(i, 0, structuredClone(list[i]))));
        if (i > 0) found.push(inList(path, 'swap', (list) => list.splice(i - 1, 2, list[i], list[i - 1])));
      }
    } else if (typeof value === 'object' && value !== null) {
      found.push({
        path: [...path, 'more'].join('.'),
        done: 'add',
        make: (p) => Object.assign(at(p, path), { more: 1 }),
      });
      for (const [key, item] of Object.entries(value)) {
        walk(item, [...path, key]);
        found.push({ path: [...path, key].join('.'), done: 'remove', make: (p) => delete at(p, path)[key] });
      }
    } else {
      const key = path[path.length - 1] ?? '';
      const make = (p: unknown) => Object.assign(at(p, path.slice(0, -1)), { [key]: other(value, nameOf(path)) });
      found.push({ path: path.join('.'), done: 'flip', make });
    }
  };
  walk(pack, []);
  return found;
}

function inList(path: Key[], done: Change['done'], change: (list: unknown[]) => void): Change {
  return { path: path.join('.'), done, make: (pack) => change(at(pack, path) as unknown as unknown[]) };
}

function at(pack: unknown, path: readonly Key[]): Container {
  return path.reduce((value, key) => (value as Container)[key], pack) as Container;
}
