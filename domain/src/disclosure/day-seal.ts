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
