import { type Cloud, cloud } from '../../../cloud/cloud';
import { type Load, useLoad } from '../../../cloud/useLoad';
import type { Poll } from '../../../polls/poll';
import type { Voter } from './voter';

export type OwnRow = Awaited<ReturnType<Cloud['assembly']['ownRow']>>;

export interface Vote {
  now: string;
  poll: Poll;
  /** The row of the home shown now on the frozen roll; none for people without a home, and while nothing is frozen. */
  row: OwnRow | undefined;
  /** Label of the home an agent votes for. */
  principal: string | undefined;
}

/** A vote together with the voter's row on its roll. Waits until it is known whose row that is. */
export function useVote(pollId: string, { proxyId, unitId, known }: Voter): Load<Vote> {
  return useLoad(known ? `vote.${pollId}.${proxyId ?? unitId ?? ''}` : undefined, () =>
    proxyId === undefined ? ownVote(pollId, unitId) : agentVote(pollId, proxyId),
  );
}

async function ownVote(pollId: string, unitId: string | undefined): Promise<Vote> {
  const { now, poll } = await cloud.assembly.show({ pollId });
  const row =
    unitId === undefined || poll.state === 'draft' ? undefined : await cloud.assembly.ownRow({ unitId, pollId });
  return { now, poll, row, principal: undefined };
}

async function agentVote(pollId: string, proxyId: string): Promise<Vote> {
  const { now, poll, home, receipt: _receipt, ...row } = await cloud.assembly.agentBallot({ proxyId, pollId });
  return { now, poll, row: { onRoll: row.headKey !== null, ...row }, principal: home };
}
