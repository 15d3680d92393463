import { ballots, polls, rollRows } from '@mulin/shared-types/documents/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { isFrozen, type Poll } from '../calling/poll';

export type Slot = Row<typeof ballots>;

export const rowId = (pollId: string, unitId: string): string => `${pollId}.${unitId}`;
export const slotId = (pollId: string, headKey: string): string => `${pollId}.${headKey}`;

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
