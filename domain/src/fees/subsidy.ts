import { nothing, plus, roundHalfUp, sum, times } from '../money/exact';
import { exactCharge } from './charge';

export interface SubsidyTime {
  rateTenThou: number;
  months: number;
}

/** Subsidy of an area (0.01 ㎡) over stretches of whole months, times the appraisal coefficient in percent. Fen, rounded once. */
export function subsidy(areaCenti: number, stretches: readonly SubsidyTime[], coefficientPercent = 100): number {
  const full = sum(
    stretches.map(({ rateTenThou, months }) =>
      exactCharge({ price: { per: 'area', rateTenThou }, quantity: areaCenti, time: { months } }),
    ),
  );
  return roundHalfUp(times(full, coefficientPercent, 100));
}

export interface SubsidyPlan {
  /** Fen per plan year. */
  years: number[];
  totalFen: number;
}

/** Twelve months of every plan year for every tier. */
export function subsidyPlan(tiers: readonly { areaCenti: number; ratesTenThou: readonly number[] }[]): SubsidyPlan {
  const length = Math.max(0, ...tiers.map((tier) => tier.ratesTenThou.length));
  const exact = Array.from({ length }, (_, year) =>
    sum(
      tiers.map((tier) =>
        exactCharge({
          price: { per: 'area', rateTenThou: tier.ratesTenThou[year] ?? 0 },
          quantity: tier.areaCenti,
          time: { months: 12 },
        }),
      ),
    ),
  );
  return { years: exact.map(roundHalfUp), totalFen: roundHalfUp(exact.reduce(plus, nothing)) };
}
