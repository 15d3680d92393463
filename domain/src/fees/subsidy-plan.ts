import { addDays, addMonths, type Day, dayOf } from '../day/day';
import type { Period } from '../day/period';

/** Where the money goes: `info`: to the firm, shown to the household (S2); `deducts`: it lowers the household's bill. */
export const subsidyModes = { info: '付给物业，账单照付', deducts: '从住户账单里扣' } as const;
export type SubsidyMode = keyof typeof subsidyModes;

/** 补贴档次: rates in ten-thousandths of a yuan per ㎡·month, one for each plan year. */
export interface SubsidyTier {
  id: string;
  title: string;
  priceTenThou: number;
  ratesTenThou: readonly number[];
}

/** 补贴方案 of a district; its plan years are calendar years from the first one on. */
export interface DistrictSubsidyPlan {
  title: string;
  /** The paper it rests on. */
  document: string;
  firstYear: number;
  mode: SubsidyMode;
  tiers: readonly SubsidyTier[];
}

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

/** 考核系数 by the month's score; our own bands until the district sets its (待核). Nothing paid is kept until a new check. */
export const coefficients = [
  { percent: 100, text: '90 分以上' },
  { percent: 90, text: '80 分以上，不满 90 分' },
  { percent: 80, text: '70 分以上，不满 80 分' },
  { percent: 60, text: '60 分以上，不满 70 分' },
  { percent: 0, text: '不满 60 分，先不拨，等复查' },
] as const;

/** Which tier a community is in from a day on; `null`: none any more. */
export interface TierStep {
  tier: string | null;
  from: Day;
}

const planYears = ({ tiers }: Pick<DistrictSubsidyPlan, 'tiers'>): number =>
  Math.max(0, ...tiers.map(({ ratesTenThou }) => ratesTenThou.length));

/** Whether two plans pay for one year. */
export const overlap = (a: DistrictSubsidyPlan, b: DistrictSubsidyPlan): boolean =>
  a.firstYear < b.firstYear + planYears(b) && b.firstYear < a.firstYear + planYears(a);

/** The plan that pays for a month `2026-07`. */
export function planOn<P extends DistrictSubsidyPlan>(plans: readonly P[], month: string): P | undefined {
  const year = Number(month.slice(0, 4));
  return plans.find((plan) => plan.firstYear <= year && year < plan.firstYear + planYears(plan));
}

export const tierOn = <S extends TierStep>(steps: readonly S[], month: string): S | undefined =>
  steps.filter(({ from }) => from <= `${month}-01`).at(-1);

/** What a community's dwellings are paid in a month, and by which tier of which plan; undefined when nothing is. */
export function subsidyOn<P extends DistrictSubsidyPlan>(
  plans: readonly P[],
  steps: readonly TierStep[],
  month: string,
): { plan: P; tier: SubsidyTier; rateTenThou: number } | undefined {
  const plan = planOn(plans, month);
  const step = tierOn(steps, month);
  const tier = plan?.tiers.find(({ id }) => id === step?.tier);
  const rateTenThou = tier?.ratesTenThou[Number(month.slice(0, 4)) - (plan?.firstYear ?? 0)] ?? 0;
  return plan && tier && rateTenThou > 0 ? { plan, tier, rateTenThou } : undefined;
}

/** The rates of a period, each from its first day on; nothing paid is a rate of 0. By plan year, not the community's own (S2). */
export function ratesIn(
  plans: readonly DistrictSubsidyPlan[],
  steps: readonly TierStep[],
  period: Pick<Period, 'from' | 'to'>,
): { from: Day; rateTenThou: number; mode: SubsidyMode }[] {
  const rates = [];
  for (let from = `${period.from.slice(0, 7)}-01`; from <= period.to; from = addMonths(from, 1)) {
    const paid = subsidyOn(plans, steps, from.slice(0, 7));
    rates.push({ from, rateTenThou: paid?.rateTenThou ?? 0, mode: paid?.plan.mode ?? 'info' });
  }
  return rates;
}

/** 转档从下月 1 日起算: a change of tier takes effect on the first day of the month after. */
export const nextMonthFrom = (at: Date): Day => addMonths(`${dayOf(at).slice(0, 7)}-01`, 1);

export const lastDayOfMonth = (month: string): Day => addDays(addMonths(`${month}-01`, 1), -1);
