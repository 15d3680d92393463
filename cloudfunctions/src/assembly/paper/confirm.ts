import { paperBallots } from '@mulin/shared-types/documents/paper';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import type { Poll } from '../calling/poll';
import { openSealed } from '../voting/sealed-ballot';
import { finish } from './finish';
import { whyNotConfirm } from './may';
import { namesOf, type Paper, pollOfPaper, slotOfPaper } from './paper';
import { differencesBetween, readingOf, type Typed } from './reading';

/**
 * 第二人复核: types the sheet again from its scan, blind. First it is decided, by one conditional write on the very entry that was
 * compared, then handed in; should we be killed between the two, the timer goes on.
 */
export const confirmPaper: Handler<typeof assembly, 'confirmPaper'> = async ({ choices }, ctx) => {
  const paper = ctx.subjectOf(paperBallots);
  const { openid } = ctx.caller;
  const poll = await pollOfPaper(paper);
  if (['confirmed', 'handed-in'].includes(paper.state) && paper.confirmedBy === openid)
    return { state: await finish(poll, paper), differing: [] };
  const why = await whyNotConfirm(paper, poll, openid, ctx.now);
  if (why !== '') throw new Refusal(ctx.now >= poll.paperUntil ? 'TOO_LATE' : 'CONFLICT', why);
  const differing = await compared(poll, paper, choices);
  const decided =
    differing.length === 0
      ? ({ state: 'confirmed', confirmedBy: openid, confirmedAt: ctx.now } as const)
      : ({ state: 'differs', differing } as const);
  if (!(await table(paperBallots).update(paper._id, { state: 'entered', version: paper.version }, decided)))
    throw new Refusal('CONFLICT', '另一个人刚刚处理过这张票，请刷新后再看');
  ctx.note({ paperId: paper._id, state: decided.state });
  if (decided.state === 'differs') return { state: 'differs', differing: namesOf(poll, differing) };
  return { state: await finish(poll, { ...paper, ...decided }), differing: [] };
};

async function compared(poll: Poll, paper: Paper, choices: Typed): Promise<string[]> {
  if (paper.sealed === null) throw new Error(`${paper._id} was entered without an entry`);
  const first = openSealed(paper.sealed);
  return differencesBetween(first, readingOf(poll, await slotOfPaper(paper), choices, first.nonce));
}
