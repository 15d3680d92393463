import { leafOf } from '@mulin/domain/assembly/log/leaf';
import { logPages } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { atMost, below, table } from '../../kit/database';
import { cardOf, type Poll } from '../calling/poll';
import { visiblePoll } from '../reading/show';
import { newestPage } from './page';

/** Heads shown at once. */
const HEADS = 50;

export const treeHeads: Handler<typeof assembly, 'treeHeads'> = async ({ pollId, before }, ctx) => {
  const { poll, cardHash } = frozen(ctx);
  const pages = await table(logPages).find(before === undefined ? { pollId } : { pollId, first: below(before) }, {
    limit: HEADS,
    orderBy: [['first', 'desc']],
    fields: ['first', 'head'],
  });
  const next = pages.length < HEADS ? null : (pages[pages.length - 1]?.first ?? null);
  return { cardHash, operatorKey: cardOf(poll).operatorKey, heads: pages.map(({ head }) => head), next };
};

export const log: Handler<typeof assembly, 'log'> = async ({ pollId, from }, ctx) => {
  const { cardHash } = frozen(ctx);
  const page = await table(logPages).first({ pollId, first: atMost(from) }, [['first', 'desc']]);
  const numbered = (page?.entries ?? []).map(({ commit, at, channel }, index) => ({
    number: (page?.first ?? 1) + index,
    leaf: leafOf(cardHash, { commit, at, channel }),
  }));
  const entries = numbered.filter(({ number }) => number >= from);
  const last = entries[entries.length - 1];
  return { entries, next: last && !page?.head.closes ? last.number + 1 : null };
};

/** On the printed notice stands the number of the vote; whoever reads it there need not be of the community. */
export const logSize: Handler<typeof assembly, 'logSize'> = async ({ pollId }, ctx) => {
  frozen(ctx);
  const head = (await newestPage(pollId))?.head;
  return { size: head?.size ?? 0, at: head?.at ?? null, closed: head?.closes ?? false };
};

function frozen(ctx: Context): { poll: Poll; cardHash: string } {
  const poll = visiblePoll(ctx);
  if (poll.cardHash === null) throw new Refusal('NOT_FOUND', '没有找到这次表决');
  return { poll, cardHash: poll.cardHash };
}
