import { proxies } from '@mulin/shared-types/documents/proxies';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { maskName } from '../../kit/masked';
import { unseal } from '../../kit/sealed';
import { pollsOf, termsOf } from './proxy';

/** Proxies given in the app are between owner and agent; those in charge see only what was handed to them on paper. */
export const writtenProxies: Handler<typeof assembly, 'writtenProxies'> = async (input, ctx) => {
  const { communityId, waiting, skip, limit } = input;
  const where = { communityId, written: true, ...(waiting ? { state: 'registered' as const } : {}) };
  const [total, found] = await Promise.all([
    table(proxies).count(where),
    table(proxies).find(where, { skip, limit, orderBy: [['at', 'desc']] }),
  ]);
  const titles = await pollsOf(found);
  return {
    now: ctx.now.toISOString(),
    total,
    proxies: found.map((proxy) => ({
      ...termsOf(proxy, titles),
      home: proxy.label,
      agentName: maskName(unseal('name', proxy.agentName)),
      mine: proxy.by === ctx.caller.openid,
      at: proxy.at.toISOString(),
    })),
  };
};
