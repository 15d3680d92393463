import { DEFAULT_POLICY } from '@mulin/domain/assembly/policy';
import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { table } from '../../src/kit/database';
import { documentOf } from '../sample';
import { places } from '../world';

export const pollId = 'p_vote';

/** A vote that is open from the 1st to the 10th of July, with 王秀兰's head of two homes and 巴图's of one. */
export async function openVote(): Promise<void> {
  const window = { opensAt: new Date('2026-07-01T00:00:00Z'), closesAt: new Date('2026-07-10T10:00:00Z') };
  await table(polls).insert(
    documentOf(polls, {
      _id: pollId,
      communityId: places.community,
      title: '七月业主大会',
      state: 'announced',
      card: { policy: DEFAULT_POLICY },
      ...window,
    }),
  );
  const slot = (headKey: string, unitIds: string[]) =>
    documentOf(ballots, {
      _id: slotId(headKey),
      pollId,
      communityId: places.community,
      headKey,
      unitIds,
      voted: false,
      handedIn: [],
      ...window,
    });
  await table(ballots).insertMany([slot('wang', [places.home, places.shop]), slot('batu', [places.neighbour])]);
}

export const slotId = (headKey: string): string => `${pollId}.${headKey}`;
