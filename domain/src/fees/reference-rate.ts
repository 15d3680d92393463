import { percentFraction } from '../money/round';
import { type LateClause, looksExcessive } from './late-charge';

/** What a court measures the loss by when it asks whether a late charge is too high. */
export interface ReferenceRate {
  title: string;
  /** Percent a year. */
  annualPercent: string;
  /** Where the figure is from, and what is still to be confirmed. */
  source: string;
}

/** The usual measure is the one-year loan prime rate; neither that nor this month’s figure was read at its source. */
export const referenceRate: ReferenceRate = {
  title: '一年期贷款市场报价利率',
  annualPercent: '3.10',
  source: '用哪个利率、现在是多少，都待核：以法院和全国银行间同业拆借中心公布的为准',
};

/** A ceiling worth a warning, not a refusal: over 130 % of the loss a court usually cuts (合同编通则解释 65). */
export function lateClauseWarning(clause: LateClause | null, reference: ReferenceRate): string | undefined {
  if (!clause || !looksExcessive(clause, reference.annualPercent)) return undefined;
  return (
    `一年合 ${annualText(clause.ratePerMyriadPerDay)}%，超过${reference.title} ${reference.annualPercent}% 的 1.3 倍，` +
    `打官司时法院可能减（《民法典》合同编通则解释第六十五条）。${reference.source}。`
  );
}

/** So many ten-thousandths a day over 365 days, in percent, two decimals at most. */
function annualText(ratePerMyriadPerDay: number | string): string {
  const { numerator, denominator } = percentFraction(ratePerMyriadPerDay);
  const hundredths = Math.floor((numerator * 365 * 100) / denominator);
  return String(hundredths / 100);
}
