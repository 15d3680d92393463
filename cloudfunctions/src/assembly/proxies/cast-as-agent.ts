import { polls } from '@mulin/shared-types/documents/assembly';
import { proxies } from '@mulin/shared-types/documents/proxies';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { now as instant } from '../../kit/clock';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { isFrozen, type Poll } from '../calling/poll';
import { contentFrom } from '../voting/cast';
import { handIn } from '../voting/hand-in';
import { receiptOf } from '../voting/receipt';
import { type Slot, slotOf } from '../voting/slot';
import { proxyOfAgent } from './agent';
import { inTerm, type Mandate } from './proxy';
import { layOutSeats, leaveSeatIn, standingIn, takeSeatIn } from './seats';
import { whyNotAgent } from './why-not';

/** 受托投票: one proxy, one head. The home hears of it like of any other ballot, and its receipt is the principal's as well. */
export const castAsAgent: Handler<typeof assembly, 'castAsAgent'> = async (input, ctx) => {
  const proxy = await proxyOfAgent(ctx);
  const poll = await pollUnder(proxy, input.pollId);
  const slot = await slotOf(poll._id, proxy.unitId);
  if (!slot) throw new Refusal('CONFLICT', '这套房不在这次表决的名册上');
  // Looked at again on the slot as each attempt finds it, at that instant: a proxy that ran out on the way has run out.
  const allow = async (found: Slot) => {
    const now = instant();
    const why = await whyNotAgent({ poll, slot: found, proxy, now });
    if (why !== '') throw new Refusal(now >= poll.closesAt ? 'TOO_LATE' : 'CONFLICT', why);
  };
  await allow(slot);
  const { openid } = ctx.caller;
  const content = contentFrom(input);
  await layOutSeats(poll, proxy);
  await announceUse(poll, proxy);
  try {
    const ballot = { ...content, channel: 'electronic' as const, by: openid };
    const { slot: left, nth } = await handIn(poll, slot._id, { ...ballot, proxyId: proxy._id, paperId: null }, allow);
    ctx.note({ proxyId: proxy._id, pollId: poll._id });
    return receiptOf(poll, left, nth);
  } catch (error) {
    await takeBackUse(poll, proxy);
    throw error;
  }
};

/** The frozen vote an agent names, if the proxy is for it. */
export async function pollUnder(proxy: Mandate, pollId: string): Promise<Poll> {
  const poll = await table(polls).get(pollId);
  const covered = proxy.pollId === null || proxy.pollId === pollId;
  if (!poll || !covered || poll.communityId !== proxy.communityId || !isFrozen(poll))
    throw new Refusal('NOT_FOUND', '这份委托不是用于这次表决的', 'pollId');
  return poll;
}

/**
 * Written before the ballot, with the place under the cap and under the very state a withdrawal changes, so that of the two only one goes
 * through. Should we be killed before the ballot is in, the owner can still vote in person, which ends the proxy all the same.
 */
const announceUse = (poll: Poll, proxy: Mandate): Promise<void> =>
  transaction(async (tx) => {
    const current = await standingIn(tx, proxy, ['accepted']);
    if (!inTerm(current, instant())) throw new Refusal('CONFLICT', '委托已经到期');
    await takeSeatIn(tx, poll, current);
    await tx.update(proxies, proxy._id, { votes: current.votes + 1 });
  });

/**
 * The ballot did not go in. One for every vote leaves its place to another as well, unless a ballot under it is in or on its way; one
 * for this vote alone has held its place since it was accepted.
 */
const takeBackUse = (poll: Poll, proxy: Mandate): Promise<void> =>
  transaction(async (tx) => {
    const current = await tx.get(proxies, proxy._id);
    if (!current) return;
    const votes = current.votes - 1;
    await tx.update(proxies, proxy._id, { votes });
    if (votes === 0 && proxy.pollId === null) await leaveSeatIn(tx, poll._id, proxy);
  });
