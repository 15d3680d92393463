import { Refusal } from '@mulin/shared-types/refusal';
import { percentOf, shareOf } from '../money/round';
import type { Time } from './charge';
import { weightOf } from './service-time';

/** An incentive for paying ahead (S2), the same for everyone who meets it and printed on the sheet (明码标价规定 art. 6). */
export type PrepayIncentive = { percentOff: number | string } | { freeMonths: number };

/** The discount on a bill of `months` service months. Fen. */
export function prepayDiscount(billFen: number, months: number, incentive: PrepayIncentive): number {
  if ('percentOff' in incentive) return percentOf(billFen, incentive.percentOff);
  return Math.min(billFen, shareOf(billFen, incentive.freeMonths, months));
}

/** Nobody may prepay longer than this: at most 12 months (Hangzhou art. 55) and never past the contract. */
const LONGEST_PREPAYMENT_MONTHS = 12;

/** How many of the months asked for may be paid ahead, given how many whole months of the contract are left. */
export function prepayableMonths(askedMonths: number, contractMonthsLeft: number): number {
  const months = Math.min(askedMonths, LONGEST_PREPAYMENT_MONTHS, contractMonthsLeft);
  if (months < 1) throw new Refusal('INVALID_INPUT', '合同剩余期限不足一个月，不能预缴', 'months');
  return months;
}

/**
 * 合同终止退还预缴: of what was paid for a whole, the part for time not served, in proportion to what was paid, so a discount stays
 * with the payer (最高法物业服务司法解释 art. 3: 物业服务合同的权利义务终止后，业主请求退还已经预收但尚未提供服务期间物业费的，应予支持). Fen.
 */
export function refundForUnserved(paidFen: number, whole: readonly Time[], unserved: readonly Time[]): number {
  const weight = (times: readonly Time[]) => times.reduce((total, time) => total + weightOf(time), 0);
  return Math.min(paidFen, shareOf(paidFen, weight(unserved), weight(whole)));
}
