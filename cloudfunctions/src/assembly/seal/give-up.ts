import { addDays, dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { withdrawalOf } from '../calling/announcement';
import { reopenPetitionIn } from '../calling/petitioned';
import { cardOf, draftOf } from '../calling/poll';
import { tellWithdrawnIn } from '../calling/telling';
import { releaseTextsIn } from '../covenants/attach';
import { secretKeysOf } from './open';

/** So long the three may look for their slips after the last paper could be entered. Ours: no text speaks of it. */
export const SEARCH_DAYS = 7;

/**
 * 不能开封: two of three keys are lost, so nobody will ever read these ballots. The street says so to everybody, and what was asked can be
 * put to a new vote. While two keys are there, or may still be found, it is not for anyone to say.
 */
export const declareUnopenable: Handler<typeof assembly, 'declareUnopenable'> = async ({ pollId, reason }, ctx) => {
  const poll = ctx.subjectOf(polls);
  if (poll.card === null || cardOf(poll).sealedTo === null) throw new Refusal('CONFLICT', '这次表决没有三方封存');
  if (poll.state !== 'closed' && poll.state !== 'withdrawn')
    throw new Refusal('CONFLICT', '只有截止后开不了封的表决才这样办');
  if (await secretKeysOf(pollId)) throw new Refusal('CONFLICT', '两方已经交出密钥，正在计票');
  const from = addDays(dayOf(poll.paperUntil), SEARCH_DAYS);
  if (dayOf(ctx.now) < from) throw new Refusal('TOO_EARLY', `再找一找密钥：最早 ${dayText(from)}才能宣布不能开封`);
  const noticeId = `${pollId}.unopenable`;
  await transaction(async (tx) => {
    const still = await tx.get(polls, pollId);
    if (still?.state === 'withdrawn') return;
    if (still?.state !== 'closed') throw new Refusal('CONFLICT', '这次表决刚刚计了票');
    await postNoticeIn(tx, {
      ...withdrawalOf(still, reason, ctx),
      _id: noticeId,
      title: `${still.title}：不能开封，本次表决不计票`,
      body: `三方封存的密钥只剩不到两把，选票打不开，谁也不知道投了什么。原因：${reason}\n这次表决不产生结果，要再表决，须重新公告满 15 天。`,
    });
    await tellWithdrawnIn(tx, still, reason, ctx);
    await reopenPetitionIn(tx, still);
    await releaseTextsIn(tx, still, draftOf(still));
    await tx.update(polls, pollId, { state: 'withdrawn', withdrawnReason: reason });
  });
  ctx.note({ title: poll.title, reason });
  return { noticeId };
};
