import { subsidyPlan } from '@mulin/domain/fees/subsidy';
import { type DistrictSubsidyPlan, overlap } from '@mulin/domain/fees/subsidy-plan';
import { subsidyCommunities, subsidyPlans } from '@mulin/shared-types/documents/subsidies';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { MOST_COMMUNITIES } from '../../kit/place';
import { communityIn } from '../place';
import type { Plan } from './terms';

/** A district makes one every few years. */
const MOST_PLANS = 20;

export const enterSubsidyPlan: Handler<typeof fees, 'enterSubsidyPlan'> = async ({ districtId, ...plan }, ctx) => {
  refuseUneven(plan);
  await table(subsidyPlans).insertIfAbsent({ _id: districtId, districtId, plans: [] });
  await transaction(async (tx) => {
    const { plans = [] } = (await tx.get(subsidyPlans, districtId)) ?? {};
    const before = plans.find(({ firstYear }) => firstYear === plan.firstYear);
    if (before && sameTerms(before, plan)) return;
    if (before?.used)
      throw new Refusal('TOO_LATE', '已经按这个方案算过补贴，不能再改；新办法请从下一年起另立', 'firstYear');
    const others = plans.filter((one) => one !== before);
    const other = others.find((one) => overlap(one, plan));
    if (other) throw new Refusal('CONFLICT', `和“${other.title}”有同一年，一年只能有一个方案`, 'firstYear');
    if (others.length >= MOST_PLANS) throw new Refusal('CONFLICT', '方案太多了');
    const entered: Plan = { ...plan, used: false, by: ctx.caller.openid, at: ctx.now };
    await tx.update(subsidyPlans, districtId, {
      plans: [...others, entered].sort((a, b) => a.firstYear - b.firstYear),
    });
  });
  ctx.note({ title: plan.title, firstYear: plan.firstYear, mode: plan.mode });
  return {};
};

function refuseUneven({ tiers }: DistrictSubsidyPlan): void {
  if (new Set(tiers.map(({ id }) => id)).size < tiers.length) {
    throw new Refusal('INVALID_INPUT', '两个档次的编号一样', 'tiers');
  }
  if (new Set(tiers.map(({ ratesTenThou }) => ratesTenThou.length)).size > 1) {
    throw new Refusal('INVALID_INPUT', '每一档的年数要一样', 'tiers');
  }
}

/** Entered again as it stands. */
const sameTerms = (a: Plan, b: DistrictSubsidyPlan): boolean =>
  a.title === b.title &&
  a.document === b.document &&
  a.mode === b.mode &&
  JSON.stringify(a.tiers.map(tierFacts)) === JSON.stringify(b.tiers.map(tierFacts));

const tierFacts = ({ id, title, priceTenThou, ratesTenThou }: DistrictSubsidyPlan['tiers'][number]) => [
  id,
  title,
  priceTenThou,
  ratesTenThou,
];

/** 补贴测算: what each tier costs a year, from the dwellings of the communities that are in it, or will be from next month. */
export async function plansReckoned(districtId: string) {
  const [district, members] = await Promise.all([
    table(subsidyPlans).get(districtId),
    table(subsidyCommunities).findAll({ districtId }, { atMost: MOST_COMMUNITIES, fields: ['areaCenti', 'steps'] }),
  ]);
  return [...(district?.plans ?? [])].reverse().map(({ title, document, firstYear, mode, used, tiers }) => {
    const filled = tiers.map((tier) => {
      const inside = members.filter(({ steps }) => steps.at(-1)?.tier === tier.id);
      return {
        ...tier,
        communities: inside.length,
        areaCenti: inside.reduce((sum, { areaCenti }) => sum + areaCenti, 0),
      };
    });
    const whole = subsidyPlan(filled);
    return {
      title,
      document,
      firstYear,
      mode,
      used,
      tiers: filled.map((tier) => {
        const { years, totalFen } = subsidyPlan([tier]);
        return { ...tier, yearsFen: years, totalFen };
      }),
      yearsFen: whole.years,
      totalFen: whole.totalFen,
    };
  });
}

export const subsidyTable: Handler<typeof fees, 'subsidyTable'> = async (_, ctx) => {
  const { districtId } = communityIn(ctx);
  return { districtId, plans: await plansReckoned(districtId) };
};
