import { polls } from '@mulin/shared-types/documents/assembly';
import { units } from '@mulin/shared-types/documents/places';
import { proxies } from '@mulin/shared-types/documents/proxies';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { maskPhone } from '../../kit/masked';
import { unseal } from '../../kit/sealed';
import { cardOf } from '../calling/poll';
import { isRunning, type Mandate, pollsOf, termsOf } from './proxy';
import { whyNotWithdraw } from './withdraw';

const MOST_PROXIES = 50;
const MOST_RUNNING = 50;

/** The owner's own list. Of the scans only written ones have one; whoever did not sign it can see so. */
export const ownProxies: Handler<typeof assembly, 'ownProxies'> = async (_input, ctx) => {
  const { communityId, headId } = ctx.subjectOf(units);
  const [given, running] = await Promise.all([
    table(proxies).find({ communityId, headId }, { limit: MOST_PROXIES, orderBy: [['at', 'desc']] }),
    table(polls).find({ communityId, state: oneOf(['announced', 'open']) }, { limit: MOST_RUNNING }),
  ]);
  const titles = await pollsOf(given);
  const links = await linksTo(given.flatMap(({ scanFileId }) => scanFileId ?? []));
  return {
    now: ctx.now.toISOString(),
    proxies: given.map((proxy) => {
      const why = whyNotWithdraw(proxy);
      return {
        ...termsOf(proxy, titles),
        agentName: unseal('name', proxy.agentName),
        agentPhone: maskPhone(unseal('phone', proxy.agentPhone)),
        written: proxy.written,
        scan: links.find(({ fileId }) => fileId === proxy.scanFileId) ?? null,
        votes: proxy.votes,
        mayWithdraw: why === '',
        note: endText(proxy, ctx.now) || why,
      };
    }),
    polls: running
      .filter((poll) => isRunning(poll, ctx.now))
      .map((poll) => {
        const { _id: pollId, title, closesAt } = poll;
        return { pollId, title, closesAt: closesAt.toISOString(), cap: cardOf(poll).policy.proxyCap };
      }),
  };
};

/** How it ended; empty if it has not. */
function endText({ state, reason, until }: Mandate, now: Date): string {
  if (state === 'declined') return '对方没有接受';
  if (state === 'withdrawn') return '已撤回';
  if (state === 'refused') return `没有受理：${reason}`;
  return until <= now ? '已到期' : '';
}
