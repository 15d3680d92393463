import { dayOf, firstDayAfter } from '@mulin/domain/day/day';
import { firstMissing } from '@mulin/domain/fees/price-change-standing';
import { consenters, offices, priceChangeSteps } from '@mulin/domain/fees/price-change-steps';
import { standards } from '@mulin/shared-types/documents/fees';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { communityIn } from '../place';
import { hasAssembly } from './ground';
import { standingOf } from './progress';
import { changesOf, inForce } from './versions';

/** 调价办到哪一步: for the company, the committee and who watches. */
export const priceChange: Handler<typeof fees, 'priceChange'> = async ({ standardId }, ctx) => {
  const community = communityIn(ctx);
  const standard = ctx.subjectOf(standards);
  const [change, assembly] = await Promise.all([table(priceChanges).get(standardId), hasAssembly(community._id)]);
  const before = change ? await table(standards).get(change.fromId) : await inForce(standard);
  const steps = standingOf(change, ctx.now);
  const waits = firstMissing(steps, 'result');
  const result = firstDayAfter(dayOf(ctx.now), priceChangeSteps.result.days);
  return {
    name: standard.name,
    state: standard.state,
    effectiveFrom: standard.effectiveFrom,
    changes: before && before._id !== standardId ? changesOf(before, standard, community) : [],
    begun: change !== undefined,
    audit: change?.audit ?? '',
    reasons: change?.reasons ?? '',
    planNoticeId: change?.planNoticeId ?? null,
    resultNoticeId: change?.result?.noticeId ?? null,
    steps,
    untold: Object.entries(offices)
      .filter(([office]) => !change?.told.some((one) => one.office === office))
      .map(([office, title]) => ({ office, title })),
    consents: (change?.consents ?? []).map(({ consenter, agreed, paper, at }) => ({
      consenter,
      title: consenters[consenter],
      agreed,
      paper,
      at: at.toISOString(),
    })),
    resultWaits: waits ? `${waits.title}：${waits.detail}` : '',
    earliest: standard.effectiveFrom > result ? standard.effectiveFrom : result,
    assembly,
  };
};
