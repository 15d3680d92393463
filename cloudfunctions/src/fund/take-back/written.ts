import type { Posting } from '@mulin/domain/ledger/posting';
import { jobs } from '@mulin/shared-types/documents/people';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../kit/database';
import { postingOf } from '../../kit/posting';
import { PART } from '../accounts';
import { type Entry, jobIdOf } from '../entry';

/** One part of what an entry wrote: the posting, and what it put on each home's account. Fen. */
export interface Written {
  posting: Posting;
  homes: { unitId: string; fen: number }[];
}

export const sourceOf = ({ _id }: Pick<Entry, '_id'>): string => `fund:${_id}`;

/** The parts of an entry that was written home by home, in their order; found by their ids, which are made of the entry's. */
export async function writtenBy(entry: Entry): Promise<Written[]> {
  const total = (await table(jobs).get(jobIdOf(entry._id)))?.total ?? 0;
  const ids = Array.from({ length: Math.ceil(total / PART) }, (_, nth) => `${sourceOf(entry)}#part:${nth * PART}`);
  const found = await table(postings).getMany(ids);
  return ids.flatMap((id) => {
    const stored = found.get(id);
    if (!stored) return [];
    const homes = stored.lines.flatMap(({ account, unitId, creditFen, debitFen }) =>
      account === 'F3001' && unitId !== undefined ? [{ unitId, fen: creditFen - debitFen }] : [],
    );
    return [{ posting: postingOf(stored), homes }];
  });
}
