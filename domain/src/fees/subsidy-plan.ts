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

/** Which tier a community is in from a day on; `null`: none any more. */
export interface TierStep {
  tier: string | null;
  from: Day;
}

export const planYears = ({ tiers }: Pick<DistrictSubsidyPlan, 'tiers'>): number =>
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
