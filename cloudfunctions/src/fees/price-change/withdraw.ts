import { standards } from '@mulin/shared-types/documents/fees';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { communityIn } from '../place';
import { noticeOf } from './notices';

/** 撤回草稿: it can never be published any more. What hung on the board for it is answered there, with the reason. */
export const withdrawDraft: Handler<typeof fees, 'withdrawDraft'> = async ({ standardId, reason }, ctx) => {
  const community = communityIn(ctx);
  await transaction(async (tx) => {
    const [draft, change] = [await tx.get(standards, standardId), await tx.get(priceChanges, standardId)];
    if (!draft || draft.state === 'withdrawn') return;
    if (draft.state !== 'draft') throw new Refusal('TOO_LATE', '公示了的收费标准不能撤回，请另写一版', 'standardId');
    await tx.update(standards, standardId, { state: 'withdrawn' });
    if (!change) return;
    if (reason === '') throw new Refusal('INVALID_INPUT', '方案已经公示了，写明为什么不调了', 'reason');
    await tx.update(priceChanges, standardId, { state: 'withdrawn' });
    const body = `不调了，收费标准不变。\n原因：${reason}`;
    const about = { _id: `${standardId}:withdrawn`, kind: 'price-change', title: `${draft.name}不调价了`, body };
    const supersedes = change.result?.noticeId ?? change.planNoticeId;
    await postNoticeIn(tx, { ...noticeOf({ ...about, fileIds: [], supersedes }, community, ctx), reason });
  });
  ctx.note({ standardId, reason });
  return {};
};
