import { type Day, dayOf, firstDayAfter } from '@mulin/domain/day/day';
import { changeText } from '@mulin/domain/fees/price-change';
import { priceChangeSteps } from '@mulin/domain/fees/price-change-steps';
import { standards } from '@mulin/shared-types/documents/fees';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { requireUploads } from '../../kit/uploads';
import { communityIn } from '../place';
import { noticeOf } from './notices';
import { changesOf, inForce } from './versions';

/** The first day a plan posted on a day may lead to a new price, if nothing else takes longer. */
const earliestAfter = (posted: Day): Day =>
  firstDayAfter(firstDayAfter(posted, priceChangeSteps.posted.days), priceChangeSteps.result.days);

/** 公示调价方案: reasons, range and the audit hang on the board; only then the days count. Repeated, it is the same plan. */
export const planPriceChange: Handler<typeof fees, 'planPriceChange'> = async (input, ctx) => {
  const { standardId, audit, reasons, fileIds } = input;
  const community = communityIn(ctx);
  requireUploads(fileIds, 'notices', community._id);
  const planNoticeId = `${standardId}:plan`;
  await transaction(async (tx) => {
    const draft = await tx.get(standards, standardId);
    if (draft?.state !== 'draft') throw new Refusal('TOO_LATE', '这份收费标准已经公示过或者撤回了', 'standardId');
    if (await tx.get(priceChanges, standardId)) return;
    const before = await inForce(draft);
    if (!before) throw new Refusal('INVALID_INPUT', '这种房屋还没有收费标准，第一份直接公示就行', 'standardId');
    const changes = changesOf(before, draft, community);
    if (changes.length === 0) {
      throw new Refusal('INVALID_INPUT', '价格没变，别的条款也没变差，直接公示就行', 'standardId');
    }
    const effectiveFrom = later(draft.effectiveFrom, earliestAfter(dayOf(ctx.now)));
    await tx.update(standards, standardId, { effectiveFrom });
    await tx.insert(priceChanges, {
      _id: standardId,
      communityId: community._id,
      fromId: before._id,
      name: draft.name,
      audit,
      reasons,
      planNoticeId,
      postedAt: ctx.now,
      told: [],
      consents: [],
      ground: null,
      result: null,
      results: 0,
      state: 'open',
      by: ctx.caller.openid,
    });
    const body = `${changeText(changes, reasons, effectiveFrom)}\n审计或评估：${audit}`;
    const about = { _id: planNoticeId, kind: 'price-change', title: `${draft.name}调价方案`, body, fileIds };
    await postNoticeIn(tx, noticeOf(about, community, ctx));
  });
  ctx.note({ standardId, reasons });
  return { noticeId: planNoticeId };
};

const later = (one: Day, other: Day): Day => (one > other ? one : other);
