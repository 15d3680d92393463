import { Refusal } from '@mulin/shared-types/refusal';
import { addMonths, type Day, lengthOfMonth, parts, write } from '../day/day';
import type { Period } from '../day/period';
import { plus, roundHalfUp, sum } from '../money/exact';
import type { BilledUnit, Circumstances, Concession } from './bill-shape';
import { whyNotBillable } from './billable';
import { type Charge, exactCharge } from './charge';
import { type ExactReduction, exactReductions, type Stacking } from './reduction';
import type { Stretch } from './service-time';
import type { FeeStandard } from './standard';
import type { SubsidyMode } from './subsidy-plan';

/** The versions that price a period, earliest first; each must have been published before it takes hold. */
export function versionsIn(standard: FeeStandard, later: readonly FeeStandard[], period: Period): FeeStandard[] {
  const refusal = whyNotBillable(standard, period.from);
  if (refusal) throw refusal;
  const following = later
    .filter((version) => version.id === standard.id && version.effectiveFrom > period.from)
    .filter((version) => version.effectiveFrom <= period.to)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  for (const version of following) {
    const why = whyNotBillable(version, version.effectiveFrom);
    if (why) throw why;
  }
  const versions = [standard, ...following];
  const end = versions[versions.length - 1]?.effectiveTo;
  if (end !== undefined && end < period.to) {
    throw new Refusal('TOO_LATE', `“${standard.title}”执行到 ${end}，账期不能超过这一天`, 'period');
  }
  return versions;
}

/** The version in force on a UTC+8 day; versions come in the order of their first days. */
export function versionAt(versions: readonly FeeStandard[], day: Day): FeeStandard {
  const version = versions.filter((candidate) => candidate.effectiveFrom <= day).pop();
  if (!version) throw new RangeError('没有当日执行的收费标准');
  return version;
}

/** The area in force on a day (0.01 ㎡, or spaces); the roll keeps its history and a change counts from its own day. */
export function quantityAt(unit: BilledUnit, day: Day): number {
  const entry = unit.quantities.filter((candidate) => candidate.from <= day).pop() ?? unit.quantities[0];
  if (!entry || !Number.isSafeInteger(entry.quantity) || entry.quantity <= 0) {
    throw new Refusal('INVALID_INPUT', `${unit.id} 没有登记面积，不能出账单`, 'unitId');
  }
  return entry.quantity;
}

/** Last day to pay: the agreed date in the first or last month of the period, month end where shorter, never before the first collection. */
export function dueDay(standard: FeeStandard, period: Period): Day {
  const [year, month] = parts(standard.due.month === 'first' ? period.from : period.to);
  const agreed = write(year, month, Math.min(standard.due.day, lengthOfMonth(year, month)));
  const first = standard.firstCollection;
  if (first?.mode !== 'deferred' || agreed >= first.collectFrom) return agreed;
  return addMonths(first.collectFrom, 1);
}

/** What each concession takes off exactly, added up over the stretches it covers; one line, one rounding each. */
export function exactConcessions(
  charges: readonly (Charge & Stretch)[],
  concessions: readonly Concession[],
  stacking: Stacking,
): ExactReduction[] {
  const offers = concessions.map((concession) => ({ ...concession, asRate: concession.kind === 'vacancy' }));
  const total = new Map<string, ExactReduction>();
  for (const charge of charges) {
    const covering = offers.filter(({ from, to }) => from <= charge.from && charge.to <= to);
    for (const reduction of exactReductions(exactCharge(charge), covering, stacking)) {
      const before = total.get(reduction.id);
      total.set(reduction.id, before ? { ...before, off: plus(before.off, reduction.off) } : reduction);
    }
  }
  return concessions.flatMap(({ id }) => total.get(id) ?? []);
}

/** 财政补贴 on the same area and time, of one mode. Fen, rounded once. */
export function subsidyFen(
  charges: readonly (Charge & Stretch)[],
  subsidies: NonNullable<Circumstances['subsidies']>,
  mode: SubsidyMode,
): number {
  return roundHalfUp(
    sum(
      charges.flatMap((charge) => {
        const paid = subsidies.filter(({ from }) => from <= charge.from).at(-1);
        if (charge.price.per !== 'area' || paid?.mode !== mode) return [];
        return [exactCharge({ ...charge, price: { per: 'area', rateTenThou: paid.rateTenThou } })];
      }),
    ),
  );
}
