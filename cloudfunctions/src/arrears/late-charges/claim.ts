import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import { unitIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { type Claim, claimsOf } from './around';
import { claimable, lateItemsOf, pausedNow, sumOf } from './list';
import { shownItem } from './shown';

/**
 * 提出主张: what has accrued until today, as it is reckoned now. One of a home waits at a time; asked twice at once it is one, since
 * its id is the home and how many it had before.
 */
export const claimLateCharge: Handler<typeof arrears, 'claimLateCharge'> = async ({ unitId, reason }, ctx) => {
  const { communityId, label } = unitIn(ctx);
  const before = await claimsOf(unitId);
  const waits = before.find(({ state }) => state === 'asked');
  if (waits?.askedBy === ctx.caller.openid && waits.reason === reason) return { claimId: waits._id };
  if (waits) throw new Refusal('CONFLICT', '这一户已经有一份违约金在等同意');
  const paused = await pausedNow(unitId, communityId, ctx.now);
  if (paused !== '') throw new Refusal('CONFLICT', `现在不能要违约金：${paused}`);
  const accrued = await lateItemsOf(unitId, ctx.now);
  const items = claimable(accrued);
  if (items.length === 0) throw new Refusal('CONFLICT', whyNothing(accrued));
  const no = (before[0]?.no ?? 0) + 1;
  const claim: Claim = {
    _id: `${unitId}:late:${no}`,
    communityId,
    unitId,
    unitLabel: label,
    no,
    items: items.map(shownItem),
    totalFen: sumOf(items),
    reason,
    state: 'asked',
    askedBy: ctx.caller.openid,
    askedAt: ctx.now,
    decidedBy: null,
    decidedAt: null,
    note: '',
    waiveReason: '',
    waiveAskedBy: null,
    waivedBy: null,
    waivedAt: null,
  };
  await table(lateClaims).insertIfAbsent(claim);
  ctx.note({ claimId: claim._id, totalFen: claim.totalFen, reason });
  return { claimId: claim._id };
};

function whyNothing(accrued: Awaited<ReturnType<typeof lateItemsOf>>): string {
  if (accrued.length === 0) return '没有过了缴费日的账单';
  if (accrued.every(({ clause }) => clause === null)) {
    return '合同没有约定违约金，不能要（《民法典》第五百八十五条）';
  }
  return accrued.some(({ fen, barred }) => fen > 0 && barred)
    ? '这些账单已经过了诉讼时效，不再要违约金'
    : '没有还没要过的违约金';
}
