import { nothing, plus, roundHalfUp, sum, times } from '../money/exact';
import { exactCharge } from './charge';
import type { DistrictSubsidyPlan } from './subsidy-plan';

/**
 * 财政补贴 as S2 gives it (东河区方案第 (七) 条): 基础物业 0.10/0.05/0.05, 准物业 0.20/0.10/0.10 yuan per ㎡·month in plan years 1/2/3, paid
 * monthly by appraisal; the rate follows the plan year, not the community's own. A district enters its own plan and may begin with this one.
 */
export const donghePlan = {
  title: '老旧小区物业服务补贴',
  document: '《包头市东河区物业管理服务品质提升专项工作三年规划方案（2022—2024）》（七）加大财政补贴力度',
  firstYear: 2022,
  mode: 'info',
  tiers: [
    { id: 'basic', title: '基础物业', priceTenThou: 3000, ratesTenThou: [1000, 500, 500] },
    { id: 'quasi', title: '准物业', priceTenThou: 6000, ratesTenThou: [2000, 1000, 1000] },
  ],
} as const satisfies DistrictSubsidyPlan;

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

/** Fen as whole ten-thousand yuan (万元), half up, as government papers print them. */
export function tenThousandYuan(fen: number): number {
  return Math.floor((fen + 500_000) / 1_000_000);
}
