import { hashOf } from '../canonical/hash';
import type { Day } from '../day/day';
import { postingContent } from '../ledger/content';
import type { Posting } from '../ledger/posting';

/** What a book says of one day, sealed: how many postings, and the hash over all of them in the order of their ids. */
export interface DaySeal {
  day: Day;
  postings: number;
  hash: string;
}

/** A day on which nothing was booked yet. */
export const emptyDay = (day: Day): DaySeal => ({ day, postings: 0, hash: '' });

/** Goes on with a day: page by page it comes to the same hash as all at once. */
export function sealedWith(before: DaySeal, postings: Iterable<Posting>): DaySeal {
  let seal = before;
  for (const posting of postings) {
    const hash = hashOf({ before: seal.hash, posting: postingContent(posting) }, 'mulin/statement-day/1');
    seal = { day: seal.day, postings: seal.postings + 1, hash };
  }
  return seal;
}

/** The days of a period from its postings, whatever order they come in. Days without any are left out. */
export function daySeals(postings: readonly Posting[]): DaySeal[] {
  const inOrder = [...postings].sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
  const days = new Map<Day, DaySeal>();
  for (const posting of inOrder) {
    days.set(posting.day, sealedWith(days.get(posting.day) ?? emptyDay(posting.day), [posting]));
  }
  return [...days.values()];
}
