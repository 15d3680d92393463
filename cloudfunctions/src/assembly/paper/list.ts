import { polls } from '@mulin/shared-types/documents/assembly';
import { paperBallots } from '@mulin/shared-types/documents/paper';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { paperState } from '@mulin/shared-types/operations/assembly/paper';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { cardOf, isFrozen } from '../calling/poll';
import { lineOf, type Paper } from './paper';
import { whichCounts } from './which-counts';

/** 纸质票进度: how many are where, and which they are; oldest first, since they have waited longest. */
export const papers: Handler<typeof assembly, 'papers'> = async ({ pollId, state, skip, limit }, ctx) => {
  const poll = ctx.subjectOf(polls);
  if (!isFrozen(poll)) throw new Refusal('TOO_EARLY', '公告以后才有纸质选票');
  const where = state === null ? { pollId } : { pollId, state };
  const [byState, found] = await Promise.all([
    table(paperBallots).sumBy({ pollId }, 'state'),
    table(paperBallots).find(where, { skip, limit, orderBy: [['handedInAt', 'asc']] }),
  ]);
  const counts = Object.fromEntries(paperState.options.map((one) => [one, byState.get(one) ?? 0])) as Record<
    Paper['state'],
    number
  >;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    now: ctx.now.toISOString(),
    title: poll.title,
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    paperUntil: poll.paperUntil.toISOString(),
    whichCounts: whichCounts(cardOf(poll)),
    counts,
    total: state === null ? all : counts[state],
    papers: found.map((paper) => lineOf(paper, poll, ctx.caller.openid)),
  };
};
