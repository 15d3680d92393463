import { addDays, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { obligationId } from '@mulin/domain/disclosure/obligation';
import { requireCompleteStandard } from '@mulin/domain/fees/check-standard';
import { priceBoard } from '@mulin/domain/fees/price-board';
import { rateText } from '@mulin/domain/money/rate';
import { standards } from '@mulin/shared-types/documents/fees';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { altered } from '../kit/altered';
import type { Handler } from '../kit/context';
import { table, transaction } from '../kit/database';
import { type NewNotice, postNoticeIn } from '../kit/notice';
import { type Community, feeStandardOf, type Standard } from './fee-standard';
import { communityIn } from './place';
import { passChangeGate } from './price-change/gate';

/** 四公开之收费标准: the kind of notice a standard hangs on the board as, and the duty it meets. */
const KIND = 'four-open.price';

/**
 * 明码标价 (Price Law 13): hangs the standard on the board, and only then it can be billed. The one before it of the same kind
 * ends the day before; bills already written stay as they are.
 */
export const publishStandard: Handler<typeof fees, 'publishStandard'> = async ({ standardId }, ctx) => {
  const community = communityIn(ctx);
  const { communityId, kind } = ctx.subjectOf(standards);
  const today = dayOf(ctx.now);
  const noticeId = `${standardId}:notice`;

  await transaction(async (tx) => {
    // Asked anew each time round: who publishes another one of this kind at this moment meets us at the duty, and goes first.
    const [before] = await table(standards).find({ communityId, kind, state: 'published' }, { limit: 1 });
    const standard = await tx.get(standards, standardId);
    if (!standard) throw new Refusal('NOT_FOUND', '没有找到这份收费标准', 'standardId');
    if (standard.state === 'published') return;
    if (standard.state === 'ended') throw new Refusal('TOO_LATE', '这份收费标准已经停用，请另写一份新的');
    if (standard.state === 'withdrawn') throw new Refusal('TOO_LATE', '这份草稿撤回了，请另写一份新的');
    requireCompleteStandard(feeStandardOf(standard, community));
    const earlier = before ? await tx.get(standards, before._id) : undefined;
    if (earlier?.state === 'published') {
      refuseRetroactive(standard, earlier, today);
      await passChangeGate(tx, earlier, standard, community, ctx.now);
      await tx.update(standards, earlier._id, { state: 'ended', effectiveTo: lastDayOf(earlier, standard) });
    }
    await tx.update(standards, standardId, { state: 'published', publishedAt: ctx.now, noticeId });
    const price = earlier?.state === 'published' ? rateText(earlier.rateTenThou) : '没有';
    ctx.note({ name: standard.name, ...altered(['单价（元/月）', price, rateText(standard.rateTenThou)]) });
    await postNoticeIn(tx, noticeOf(standard, community, noticeId, ctx), {
      _id: obligationId(communityId, KIND),
      communityId,
      kind: KIND,
      period: 'standing',
      title: '收费标准',
      responsible: community.company.name,
      dueDay: today,
      noticeId: null,
      metDay: null,
    });
  });
  return { noticeId };
};

/** The day before the next one begins, or the earlier end it had of its own. */
function lastDayOf({ effectiveTo }: Standard, { effectiveFrom }: Standard): string {
  const before = addDays(effectiveFrom, -1);
  return effectiveTo !== null && effectiveTo < before ? effectiveTo : before;
}

/** A price is never changed backwards: it is posted first and holds from then on. */
function refuseRetroactive(standard: Standard, earlier: Standard, today: string): void {
  if (standard.effectiveFrom < today) {
    throw new Refusal('INVALID_INPUT', '调价要先公示再执行，起始日不能早于今天', 'effectiveFrom');
  }
  if (standard.effectiveFrom <= earlier.effectiveFrom) {
    throw new Refusal(
      'INVALID_INPUT',
      `起始日要晚于现行标准的 ${wholeDayText(earlier.effectiveFrom)}`,
      'effectiveFrom',
    );
  }
}

function noticeOf(
  standard: Standard,
  community: Community,
  noticeId: string,
  ctx: { now: Date; caller: { openid: string } },
): NewNotice {
  return {
    _id: noticeId,
    communityId: community._id,
    kind: KIND,
    title: standard.name,
    body: priceBoard(feeStandardOf(standard, community), community.company.phone).join('\n'),
    fileIds: [],
    about: { kind: 'standard', id: standard._id },
    supersedes: null,
    reason: '',
    publishedBy: ctx.caller.openid,
    publisher: community.company.name,
    publishedAt: ctx.now,
    keepUntil: null,
  };
}
