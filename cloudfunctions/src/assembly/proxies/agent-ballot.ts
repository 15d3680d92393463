import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { pollView } from '../reading/view';
import { homesOf } from '../voting/homes';
import { receiptOf } from '../voting/receipt';
import { slotOf } from '../voting/slot';
import { proxyOfAgent } from './agent';
import { pollUnder } from './cast-as-agent';
import { whyNotVote } from './why-not';

/** The ballot paper an agent fills in; also for one who is no resident and may not look at the community's votes otherwise. */
export const agentBallot: Handler<typeof assembly, 'agentBallot'> = async ({ pollId }, ctx) => {
  const proxy = await proxyOfAgent(ctx);
  const poll = await pollUnder(proxy, pollId);
  const slot = await slotOf(pollId, proxy.unitId);
  const why = await whyNotVote(poll, slot, proxy, ctx.now);
  // Only a ballot of this very proxy: what the owner or another agent did is not this one's business.
  const nth = slot ? slot.handedIn.map(({ proxyId }) => proxyId).lastIndexOf(proxy._id) + 1 : 0;
  return {
    now: ctx.now.toISOString(),
    poll: await pollView(poll, ctx.now),
    home: proxy.label,
    units: slot ? await homesOf(slot) : [],
    areaCenti: slot?.areaCenti ?? 0,
    mayVote: why === '',
    why,
    voted: nth > 0,
    headKey: slot?.headKey ?? null,
    receipt: slot && nth > 0 ? receiptOf(poll, slot, nth) : null,
  };
};
