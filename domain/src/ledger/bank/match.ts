import { type Day, daysBetween } from '../../day/day';

/** Money moved on an account, seen by the bank or by the books. Fen; in is plus. */
export interface Movement {
  key: string;
  day: Day;
  fen: number;
}

export interface Unmatched {
  bank: string[];
  books: string[];
}

/** 在途: how far apart the bank and the books may say the same payment. */
const APART_DAYS = 31;

/**
 * 逐笔勾对: equal sums, the nearest days first; then what is left of one day where both sides come to the same, as when the bank pays
 * several wages at once. In and out apart: what left and came back is two movements, not none. What remains is a difference.
 */
export function matchMovements(bank: readonly Movement[], books: readonly Movement[]): Unmatched {
  const matched = new Set<Movement>();
  const [there, here] = [byFen(bank), byFen(books)];
  for (const [fen, paid] of there) for (const one of pairs(paid, here.get(fen) ?? [])) matched.add(one);
  const [restBank, restBooks] = [bank, books].map((all) => all.filter((one) => !matched.has(one))) as [
    Movement[],
    Movement[],
  ];
  const agreed = agreedSides(restBank, restBooks);
  const keys = (all: readonly Movement[]) => all.filter((one) => !agreed.has(sideOf(one))).map(({ key }) => key);
  return { bank: keys(restBank), books: keys(restBooks) };
}

function byFen(all: readonly Movement[]): Map<number, Movement[]> {
  const found = new Map<number, Movement[]>();
  for (const one of [...all].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const same = found.get(one.fen);
    if (same) same.push(one);
    else found.set(one.fen, [one]);
  }
  return found;
}

/** Of equal sums in the order of their days: first those of one day, then the next ones that are not too far apart. */
function pairs(bank: readonly Movement[], books: readonly Movement[]): Movement[] {
  const sameDay = new Set(walk(bank, books, 0));
  const left = (all: readonly Movement[]) => all.filter((one) => !sameDay.has(one));
  return [...sameDay, ...walk(left(bank), left(books), APART_DAYS)];
}

function walk(bank: readonly Movement[], books: readonly Movement[], apart: number): Movement[] {
  const found: Movement[] = [];
  let [there, here] = [0, 0];
  for (;;) {
    const [one, other] = [bank[there], books[here]];
    if (!one || !other) return found;
    const days = daysBetween(other.day, one.day);
    if (Math.abs(days) <= apart) found.push(one, other);
    if (days <= apart) there += 1;
    if (days >= -apart) here += 1;
  }
}

const sideOf = ({ day, fen }: Movement): string => `${day} ${fen < 0 ? 'out' : 'in'}`;

/** What is left of a day's money in, or of its money out, where both sides come to the same. */
function agreedSides(bank: readonly Movement[], books: readonly Movement[]): Set<string> {
  const sums = (all: readonly Movement[]) => {
    const bySide = new Map<string, number>();
    for (const one of all) bySide.set(sideOf(one), (bySide.get(sideOf(one)) ?? 0) + one.fen);
    return bySide;
  };
  const here = sums(books);
  return new Set([...sums(bank)].filter(([side, fen]) => here.get(side) === fen).map(([side]) => side));
}
