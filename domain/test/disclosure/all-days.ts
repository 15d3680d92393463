import type { Day } from '../../src/day/day';
import { type DaySeal, emptyDay, sealedWith } from '../../src/disclosure/day-seal';
import type { Posting } from '../../src/ledger/posting';

/** The days of some postings, whatever order they come in, as anybody who has all of them seals them. */
export function daySeals(postings: readonly Posting[]): DaySeal[] {
  const inOrder = [...postings].sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
  const days = new Map<Day, DaySeal>();
  for (const posting of inOrder) {
    days.set(posting.day, sealedWith(days.get(posting.day) ?? emptyDay(posting.day), [posting]));
  }
  return [...days.values()];
}
