import { polls } from '@mulin/shared-types/documents/assembly';
import { proxies } from '@mulin/shared-types/documents/proxies';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { proxyOfAgent } from './agent';
import { isRunning, type Mandate } from './proxy';
import { layOutSeats, standingIn, takeSeatIn } from './seats';

/** 接受或谢绝. Accepting one for a single vote and taking a place under its cap is one transaction: of many at once only so many come through. */
export const answerProxy: Handler<typeof assembly, 'answerProxy'> = async ({ accept }, ctx) => {
  const proxy = await proxyOfAgent(ctx);
  const wanted = accept ? 'accepted' : 'declined';
  if (proxy.state === wanted) return { state: wanted };
  if (proxy.state !== 'granted') throw new Refusal('CONFLICT', '这份委托已经答复过，或者已经撤回');
  if (proxy.until <= ctx.now) throw new Refusal('TOO_LATE', '委托已经到期');
  const poll = proxy.pollId === null ? undefined : await table(polls).get(proxy.pollId);
  if (accept && poll && !isRunning(poll, ctx.now)) throw new Refusal('TOO_LATE', '这次表决已经截止');
  const change: Partial<Mandate> = accept
    ? { state: 'accepted', agentOpenid: ctx.caller.openid }
    : { state: 'declined', endedAt: ctx.now };
  if (accept && poll) await layOutSeats(poll, proxy);
  await transaction(async (tx) => {
    await standingIn(tx, proxy, ['granted']);
    if (accept && poll) await takeSeatIn(tx, poll, proxy);
    await tx.update(proxies, proxy._id, change);
  });
  ctx.note({ proxyId: proxy._id, answer: wanted });
  return { state: wanted };
};
