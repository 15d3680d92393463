import { ballots, polls, rollRows } from '@mulin/shared-types/documents/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { isFrozen, type Poll } from '../calling/poll';

export type Slot = Row<typeof ballots>;
/** One ballot that was handed in. */
export type Entry = Slot['handedIn'][number];

export const rowId = (pollId: string, unitId: string): string => `${pollId}.${unitId}`;
export const slotId = (pollId: string, headKey: string): string => `${pollId}.${headKey}`;

/** The slot of a head as it is made with the frozen roll: nothing handed in, open from `opensAt`. */
export function emptySlot(
  poll: Pick<Poll, '_id' | 'communityId' | 'opensAt' | 'closesAt'>,
  head: Pick<Slot, 'headKey' | 'headId' | 'unitIds' | 'areaCenti'>,
): Slot {
  const { _id: pollId, communityId, opensAt, closesAt } = poll;
  return {
    _id: slotId(pollId, head.headKey),
    pollId,
    communityId,
    ...head,
    open: true,
    opensAt,
    closesAt,
    voted: false,
    handedIn: [],
    casts: 0,
    logged: 0,
    numbers: [],
    pending: false,
  };
}

/** The vote an operation about a home names; it must be one of that home's community, and frozen. */
export async function pollFor(pollId: string, { place }: Pick<Context, 'place'>): Promise<Poll> {
  const poll = await table(polls).get(pollId);
  if (!poll || poll.communityId !== place.communityId || !isFrozen(poll))
    throw new Refusal('NOT_FOUND', '没有找到这次表决', 'pollId');
  return poll;
}

/** The ballot slot of the head that owns a home; undefined if the home is not on the frozen roll. */
export async function slotOf(pollId: string, unitId: string): Promise<Slot | undefined> {
  const row = await table(rollRows).get(rowId(pollId, unitId));
  return row && table(ballots).get(slotId(pollId, row.headKey));
}
