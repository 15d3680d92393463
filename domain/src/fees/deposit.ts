import { percentFraction, percentOf, shareOf } from '../money/round';
import { split } from '../money/split';

/** 履约保证金 (S2): 10 % of the project's yearly fees, into the bureau's special account. Fen. */
export function performanceDeposit(yearlyFeeFen: number, percent: number | string = 10): number {
  return percentOf(yearlyFeeFen, percent);
}

/** How much of a year's slice an appraisal score gives back; S2 ties it to the appraisal without a formula, so the contract names one. */
export type ReturnFormula = 'proportional' | 'banded' | 'threshold';

/** Score at least … → percent of the slice, highest first. */
export type Bands = readonly { from: number; percent: number }[];

/** A published service-money table; a contract may carry its own. */
const publishedBands: Bands = [
  { from: 95, percent: 100 },
  { from: 85, percent: 98 },
  { from: 75, percent: 95 },
  { from: 65, percent: 90 },
  { from: 60, percent: 80 },
];

const THRESHOLD = 80;

export interface DepositReturn {
  sliceFen: number;
  backFen: number;
  withheldFen: number;
}

/** The return for one year of the contract (1-based). The slices of all years add up to the deposit. Fen. */
export function depositReturn(
  depositFen: number,
  years: number,
  year: number,
  score: number,
  formula: ReturnFormula,
  terms: { threshold?: number; bands?: Bands } = {},
): DepositReturn {
  const sliceFen = split(
    depositFen,
    Array.from({ length: years }, () => 1),
  )[year - 1];
  if (sliceFen === undefined) throw new RangeError('年度超出合同期');
  const backFen = given(sliceFen, score, formula, terms.threshold ?? THRESHOLD, terms.bands ?? publishedBands);
  return { sliceFen, backFen, withheldFen: sliceFen - backFen };
}

function given(sliceFen: number, score: number, formula: ReturnFormula, threshold: number, bands: Bands): number {
  switch (formula) {
    case 'proportional': {
      const { numerator, denominator } = percentFraction(Math.min(score, 100));
      return shareOf(sliceFen, numerator, denominator);
    }
    case 'banded':
      return percentOf(sliceFen, bands.find((band) => score >= band.from)?.percent ?? 0);
    case 'threshold':
      return score >= threshold ? sliceFen : 0;
  }
}
