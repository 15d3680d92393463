import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { requireDecent } from '../../kit/judged';
import { postNoticeIn } from '../../kit/notice';
import { releaseTextsIn } from '../covenants/attach';
import { withdrawalId, withdrawalOf } from './announcement';
import { reopenPetitionIn } from './petitioned';
import { draftOf, isDiscarded, stateAt } from './poll';
import { tellWithdrawnIn } from './telling';

/** Longer than any function may run, so that no withdrawal is written down after the first ballot could have been cast. */
const LAST_MOMENT_MS = 90_000;

/** 撤回: an announced vote is taken back before it opens, with the reason on the board. Asked twice, it is done once. */
export const withdraw: Handler<typeof assembly, 'withdraw'> = async ({ pollId, reason }, ctx) => {
  const poll = ctx.subjectOf(polls);
  const { now } = ctx;
  const state = stateAt(poll, now);
  if (state === 'draft' || isDiscarded(poll)) throw new Refusal('CONFLICT', '还没有公告，直接改草稿或者删掉草稿就行');
  if (state !== 'announced' && state !== 'withdrawn') throw new Refusal('TOO_LATE', '投票已经开始，不能再撤回');
  if (state === 'announced' && poll.opensAt.getTime() - now.getTime() <= LAST_MOMENT_MS)
    throw new Refusal('TOO_LATE', '马上就要开始投票，来不及撤回了');
  await requireDecent(reason, ctx.caller.openid, 'reason');
  const noticeId = withdrawalId(pollId);
  await transaction(async (tx) => {
    const still = await tx.get(polls, pollId);
    if (still?.state === 'withdrawn') return;
    if (still?.state !== 'announced') throw new Refusal('TOO_LATE', '投票已经开始，不能再撤回');
    await postNoticeIn(tx, withdrawalOf(still, reason, ctx));
    await tellWithdrawnIn(tx, still, reason, ctx);
    await reopenPetitionIn(tx, still);
    await releaseTextsIn(tx, still, draftOf(still));
    await tx.update(polls, pollId, { state: 'withdrawn', withdrawnReason: reason });
  });
  await table(ballots).updateWhere({ pollId, open: true }, { open: false });
  ctx.note({ title: poll.title, reason });
  return { noticeId };
};
