import { polls } from '@mulin/shared-types/documents/assembly';
import { communities } from '@mulin/shared-types/documents/places';
import { proxies } from '@mulin/shared-types/documents/proxies';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { type Poll, stateAt } from '../calling/poll';
import { slotOf } from '../voting/slot';
import { numberOf } from './agent';
import { inTerm, isRunning, type Mandate, pollsOf, STANDING, termsOf } from './proxy';
import { whyNotVote } from './why-not';

const MOST_PROXIES = 60;
const MOST_RUNNING = 20;

/** 我受托的: by room label only. Whose home it is an agent knows, or need not. */
export const agencies: Handler<typeof assembly, 'agencies'> = async (_input, { caller, now }) => {
  const agentHash = await numberOf(caller.openid);
  const named = agentHash
    ? await table(proxies).find({ agentHash }, { limit: MOST_PROXIES, orderBy: [['at', 'desc']] })
    : [];
  const mine = named.filter(
    ({ state, agentOpenid }) =>
      state !== 'registered' && state !== 'refused' && (agentOpenid ?? caller.openid) === caller.openid,
  );
  const [titles, places] = await Promise.all([
    pollsOf(mine),
    table(communities).getMany(mine.map(({ communityId }) => communityId)),
  ]);
  const shown = [];
  for (const proxy of mine) {
    const running = STANDING.includes(proxy.state) && proxy.until > now ? await votesFor(proxy, now) : [];
    shown.push({
      ...termsOf(proxy, titles),
      home: proxy.label,
      communityName: places.get(proxy.communityId)?.name ?? '',
      polls: await Promise.all(running.map((poll) => voteOf(poll, proxy, now))),
    });
  }
  return { now: now.toISOString(), agencies: shown };
};

/** The running votes a proxy is for. */
async function votesFor(proxy: Mandate, now: Date): Promise<Poll[]> {
  const found =
    proxy.pollId === null
      ? await table(polls).find(
          { communityId: proxy.communityId, state: oneOf(['announced', 'open']) },
          { limit: MOST_RUNNING },
        )
      : [...(await pollsOf([proxy])).values()];
  return found.filter((poll) => isRunning(poll, now) && (inTerm(proxy, now) || poll.closesAt > proxy.from));
}

async function voteOf(poll: Poll, proxy: Mandate, now: Date) {
  const slot = await slotOf(poll._id, proxy.unitId);
  const why = await whyNotVote(poll, slot, proxy, now);
  return {
    pollId: poll._id,
    title: poll.title,
    state: stateAt(poll, now),
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    mayVote: why === '',
    why,
    voted: slot?.handedIn.some(({ proxyId }) => proxyId === proxy._id) ?? false,
  };
}
