import { type Cloud, cloud } from '../../../cloud/cloud';
import { type Load, useLoad } from '../../../cloud/useLoad';
import type { Poll } from '../../../polls/poll';

export type OwnRow = Awaited<ReturnType<Cloud['assembly']['ownRow']>>;

export interface Vote {
  now: string;
  poll: Poll;
  /** The row of the home shown now on the frozen roll; none for people without a home, and while nothing is frozen. */
  row: OwnRow | undefined;
}

/** A vote together with the own row on its roll. Waits until it is known whose home this is about. */
export function useVote(pollId: string, who: { unitId: string | undefined; known: boolean }): Load<Vote> {
  const { unitId, known } = who;
  return useLoad(known ? `vote.${pollId}.${unitId ?? ''}` : undefined, async () => {
    const { now, poll } = await cloud.assembly.show({ pollId });
    const row =
      unitId === undefined || poll.state === 'draft' ? undefined : await cloud.assembly.ownRow({ unitId, pollId });
    return { now, poll, row };
  });
}
