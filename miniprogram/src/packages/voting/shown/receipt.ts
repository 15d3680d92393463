import { type Cloud, cloud } from '../../../cloud/cloud';
import { type Load, useLoad } from '../../../cloud/useLoad';
import type { Poll } from '../../../polls/poll';
import type { Voter } from './voter';

export type Receipt = NonNullable<Awaited<ReturnType<Cloud['assembly']['receipt']>>['receipt']>;

export interface Receipted {
  poll: Poll;
  receipt: Receipt | null;
  principal: string | undefined;
}

/** The receipt of this voter, or of the principal an agent voted for. */
export function useReceipt(pollId: string, { proxyId, unitId, id }: Voter): Load<Receipted> {
  return useLoad(id && `receipt.${pollId}.${id}`, async () => {
    if (proxyId !== undefined) {
      const { poll, receipt, home } = await cloud.assembly.agentBallot({ proxyId, pollId });
      return { poll, receipt, principal: home };
    }
    const [{ poll }, { receipt }] = await Promise.all([
      cloud.assembly.show({ pollId }),
      cloud.assembly.receipt({ pollId, unitId: unitId ?? '' }),
    ]);
    return { poll, receipt, principal: undefined };
  });
}
