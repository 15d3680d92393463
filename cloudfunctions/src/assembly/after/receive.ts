import { decisions } from '@mulin/shared-types/documents/after';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { transaction } from '../../kit/database';

/** 收到决定: the residents' committee has been told, and may advise (Property Management Regulation 20 ¶3). Once for each body. */
export const receiveDecision: Handler<typeof assembly, 'receiveDecision'> = async ({ decisionId, advice }, ctx) => {
  const { caller, now } = ctx;
  const as = caller.acting.some(({ role }) => role === 'community') ? ('community' as const) : ('street' as const);
  const received = await transaction(async (tx) => {
    const decision = await tx.get(decisions, decisionId);
    if (!decision) throw new Refusal('NOT_FOUND', '没有找到这个决定');
    if (decision.received.some((one) => one.as === as)) return decision.received;
    const all = [...decision.received, { as, by: caller.openid, at: now, advice }];
    await tx.update(decisions, decisionId, { received: all });
    return all;
  });
  ctx.note({ advice });
  return { received: received.length };
};
