import { roundHalfUp, times } from '../money/exact';
import { split } from '../money/split';
import { exactCharge, type Price } from './charge';

/**
 * A year as twelve monthly bills. `each`: every bill rounds for itself. `cumulative`: month k is R(k·m) − R((k−1)·m), so any run
 * from the start adds up to the one bill for that time.
 */
export function monthlyBills(
  price: Price,
  quantity: number,
  months: number,
  rounding: 'each' | 'cumulative' = 'each',
): number[] {
  const month = exactCharge({ price, quantity, time: { months: 1 } });
  return Array.from({ length: months }, (_, index) =>
    rounding === 'each' ? roundHalfUp(month) : roundHalfUp(times(month, index + 1)) - roundHalfUp(times(month, index)),
  );
}

/** A bill for several service months is earned month by month (权责发生制); the parts add up to the bill. Fen. */
export function earnedByMonth(billFen: number, weights: readonly number[]): number[] {
  return split(billFen, weights);
}

/** Area or price was wrong from the start: each old bill is recomputed for itself, the difference is credited (+) or due (−). Fen. */
export function creditForCorrection(
  billedFen: readonly number[],
  price: Price,
  quantity: number,
  monthsEach = 1,
): number {
  const right = roundHalfUp(exactCharge({ price, quantity, time: { months: monthsEach } }));
  return billedFen.reduce((credit, billed) => credit + billed - right, 0);
}

/**
 * Vacant homes: no national discount; where a published rule gives one, the first `fullMonths` are owed in full, each month after at
 * `percent` (“连续空置六个月以上……不超过 60%”, Binzhou art. 38). Without a rule: 100 %.
 */
export function vacancyBills(
  price: Price,
  quantity: number,
  vacantMonths: number,
  rule: { fullMonths: number; percent: number } | undefined,
): { totalFen: number; reducedMonthFen: number } {
  const month = exactCharge({ price, quantity, time: { months: 1 } });
  const fullFen = roundHalfUp(month);
  const reducedMonthFen = rule ? roundHalfUp(times(month, rule.percent, 100)) : fullFen;
  const fullMonths = rule ? Math.min(vacantMonths, rule.fullMonths) : vacantMonths;
  return { totalFen: fullMonths * fullFen + (vacantMonths - fullMonths) * reducedMonthFen, reducedMonthFen };
}
