import { proxies } from '@mulin/shared-types/documents/proxies';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { transaction } from '../../kit/database';
import { type Mandate, STANDING } from './proxy';
import { leaveSeatIn, standingIn } from './seats';
import { tellHome } from './tell';

/**
 * 撤回委托: at any time, but what the agent has cast stands until the owner casts in person. So one for a single vote
 * ends with its first ballot; one for many can still be taken back for those to come.
 */
export const withdrawProxy: Handler<typeof assembly, 'withdrawProxy'> = async (_input, ctx) => {
  const proxy = ctx.subjectOf(proxies);
  const why = whyNotWithdraw(proxy);
  if (why !== '') throw new Refusal('CONFLICT', why);
  await transaction(async (tx) => {
    const now = await standingIn(tx, proxy, STANDING);
    const late = whyNotWithdraw(now);
    if (late !== '') throw new Refusal('CONFLICT', late);
    await tx.update(proxies, proxy._id, { state: 'withdrawn', endedAt: ctx.now });
    if (proxy.pollId !== null) await leaveSeatIn(tx, proxy.pollId, proxy);
  });
  ctx.note({ proxyId: proxy._id });
  await tellHome(proxy, 'withdrawn', ctx.now);
  return {};
};

/** Empty if it can be taken back. */
export function whyNotWithdraw({ state, pollId, votes }: Mandate): string {
  if (!STANDING.includes(state)) return '这份委托已经结束';
  if (pollId !== null && votes > 0)
    return '受托人已经投过票，不能再撤回。规则允许改票的，业主自己投一次就行，以业主本人的票为准';
  return '';
}
