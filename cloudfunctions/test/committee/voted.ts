import { elect } from '@mulin/domain/assembly/election';
import { polls } from '@mulin/shared-types/documents/assembly';
import { elections } from '@mulin/shared-types/documents/elections';
import { seatCommittee } from '../../src/committee/seat';
import { table } from '../../src/kit/database';
import type { TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { days } from './campaign';
import { communityId } from './twelve';

const weight = (heads: number) => ({ area: heads * 10_000, heads });

/** A vote that is final, in which each candidate got so many of ten heads. */
export async function voted(
  cloud: TestCloud,
  electionId: string,
  votes: Readonly<Record<string, number>>,
  pollId = 'p_1',
): Promise<void> {
  const election = await table(elections).get(electionId);
  const count = elect({
    total: weight(13),
    participating: weight(10),
    seats: election?.seats ?? 0,
    candidates: Object.entries(votes).map(([id, heads]) => ({ id, ...weight(heads) })),
  });
  const results = [{ questionId: 'q1', kind: 'election', total: weight(13), participating: weight(10), ...count }];
  await table(polls).insert(
    documentOf(polls, {
      _id: pollId,
      communityId,
      state: 'final',
      results,
      card: { policy: { tieBreak: 'lot' } },
      closedAt: new Date(days.closed),
    }),
  );
  await table(elections).update(electionId, {}, { state: 'voting', pollId, questionId: 'q1' });
  cloud.at(days.final);
  await seatCommittee({ _id: pollId }, new Date());
}
