import { Refusal } from '@mulin/shared-types/refusal';
import type { Day } from '../day/day';
import { type Period, type PeriodKind, periodOf } from '../day/period';
import { cycleTitles, type FeeStandard } from './standard';

/**
 * The gate before every bill. 价格法 13: 经营者销售、收购商品和提供服务，应当按照政府价格主管部门的规定明码标价……不得收取任何未予标明的费用.
 * Only a standard that is published, was published on or before the first day it is charged for, and is in force on that day.
 */
export function whyNotBillable(standard: FeeStandard, periodStart: Day): Refusal | undefined {
  if (standard.status !== 'published' && standard.status !== 'replaced') {
    return new Refusal('NOT_PUBLISHED', `“${standard.title}”尚未公示，不能据此收费`, 'standardId');
  }
  if (standard.publishedAt === undefined || standard.publishedAt > periodStart) {
    return new Refusal(
      'NOT_PUBLISHED',
      `“${standard.title}”在 ${periodStart} 之前没有公示，不能收取该期费用`,
      'standardId',
    );
  }
  if (standard.effectiveFrom > periodStart) {
    return new Refusal('TOO_EARLY', `“${standard.title}”自 ${standard.effectiveFrom} 起执行`, 'period');
  }
  if (standard.effectiveTo !== undefined && standard.effectiveTo < periodStart) {
    return new Refusal('TOO_LATE', `“${standard.title}”已于 ${standard.effectiveTo} 停止执行`, 'period');
  }
  return undefined;
}

export function billable(standard: FeeStandard, periodStart: Day): boolean {
  return whyNotBillable(standard, periodStart) === undefined;
}

/** The period that holds a day in the cycle the household chose; only cycles on the sheet may be chosen. */
export function chosenPeriod(standard: FeeStandard, cycle: PeriodKind, day: Day): Period {
  if (!standard.cycles.includes(cycle)) {
    const offered = standard.cycles.map((kind) => cycleTitles[kind]).join('、');
    throw new Refusal('INVALID_INPUT', `该收费标准只能${offered}缴纳`, 'cycle');
  }
  return periodOf(day, cycle);
}

/** A household that changes its cycle must not pay a month twice: refuses a period that touches one already billed. */
export function refuseBilledTwice(period: Period, billed: readonly Period[]): void {
  const before = billed.find((other) => other.id !== period.id && other.from <= period.to && period.from <= other.to);
  if (before) throw new Refusal('CONFLICT', `${before.from} 至 ${before.to} 已经出过账单，账期不能重叠`, 'period');
}
