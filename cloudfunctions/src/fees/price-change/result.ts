import { dayOf, firstDayAfter } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { priceChangeSteps } from '@mulin/domain/fees/price-change-steps';
import { standards } from '@mulin/shared-types/documents/fees';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { communityIn } from '../place';
import { requireGround } from './ground';
import { noticeOf } from './notices';
import { requireSteps } from './progress';
import { type Change, changeIn } from './versions';

/** 公示调价结果: what it rests on and from when. The day may move back, never forward, and then the seven days begin again. */
export const postPriceResult: Handler<typeof fees, 'postPriceResult'> = async ({ standardId, effectiveFrom }, ctx) => {
  const community = communityIn(ctx);
  const earliest = firstDayAfter(dayOf(ctx.now), priceChangeSteps.result.days);
  const noticeId = await transaction(async (tx) => {
    const change = await changeIn(tx, standardId);
    const draft = await tx.get(standards, standardId);
    if (!draft) throw new Refusal('NOT_FOUND', '没有找到这份收费标准', 'standardId');
    if (change.result && draft.effectiveFrom === effectiveFrom) return change.result.noticeId;
    requireSteps(change, ctx.now, 'result');
    await requireGround(change);
    const from = [draft.effectiveFrom, earliest].sort()[1] ?? earliest;
    if (effectiveFrom < from) {
      throw new Refusal(
        'INVALID_INPUT',
        `结果要先贴满 7 天，也不能早于方案写的日子：最早 ${wholeDayText(from)}`,
        'effectiveFrom',
      );
    }
    const results = change.results + 1;
    const _id = `${standardId}:result:${results}`;
    await tx.update(standards, standardId, { effectiveFrom });
    await tx.update(priceChanges, standardId, { results, result: { noticeId: _id, postedAt: ctx.now } });
    const about = { _id, kind: 'price-change-result', title: `${draft.name}调价结果`, fileIds: filesOf(change) };
    const body = resultText(change, effectiveFrom);
    const earlier = change.result ? { supersedes: change.result.noticeId } : {};
    await postNoticeIn(tx, noticeOf({ ...about, ...earlier, body }, community, ctx));
    return _id;
  });
  ctx.note({ standardId, effectiveFrom });
  return { noticeId };
};

const filesOf = ({ ground }: Change): string[] => (ground?.kind === 'clause' ? ground.fileIds : []);

const resultText = ({ ground, reasons, audit }: Change, effectiveFrom: string): string =>
  [
    `依据：${ground?.text ?? ''}`,
    `理由：${reasons}`,
    `审计或评估：${audit}`,
    `从 ${wholeDayText(effectiveFrom)}起按新标准收；以前出的账单不变。新标准到时贴在收费公示里。`,
  ].join('\n');
