import { exactFen, roundHalfUp, times } from '../money/exact';
import { percentFraction } from '../money/round';

/**
 * 违约金: only what the contract agreed (民法典 585: 当事人可以约定一方违约时应当根据违约情况向对方支付一定数额的违约金);
 * simple, per day, on the unpaid principal, from the day after it was due. Not 滞纳金, which is the tax office's word.
 */
export interface LateClause {
  /** Ten-thousandths of the principal per day: 3 = 万分之三. */
  ratePerMyriadPerDay: number | string;
  /** Yearly ceiling in percent, e.g. "4.03" = 1.3 × a reference rate of 3.10 %. */
  capAnnualPercent?: number | string;
}

/** The charge for `days` after the due day. Fen, rounded once; nothing without a clause. */
export function lateCharge(principalFen: number, days: number, clause: LateClause | null | undefined): number {
  if (!clause || days <= 0 || principalFen <= 0) return 0;
  const principal = exactFen(principalFen);
  const daily = percentFraction(clause.ratePerMyriadPerDay);
  const agreed = roundHalfUp(times(times(principal, daily.numerator * days), 1, daily.denominator * 100));
  if (clause.capAnnualPercent === undefined) return agreed;
  const cap = percentFraction(clause.capAnnualPercent);
  return Math.min(agreed, roundHalfUp(times(times(principal, cap.numerator, cap.denominator), days, 365)));
}

/** Courts cut what is over 130 % of the loss (合同编通则解释 art. 65): true when the editor should warn. Percentages a year. */
export function looksExcessive(clause: LateClause, referenceAnnualPercent: number | string): boolean {
  const daily = percentFraction(clause.ratePerMyriadPerDay);
  const reference = percentFraction(referenceAnnualPercent);
  return daily.numerator * 365 * 100 * reference.denominator > 130 * reference.numerator * daily.denominator * 100;
}
