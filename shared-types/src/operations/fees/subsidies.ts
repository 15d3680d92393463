import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles, supervisorRoles } from '../../roles';
import { day, id, month, rateTenThou, text } from '../../values';
import { subsidyMonthly } from './subsidy-months';

const mode = z.enum(['info', 'deducts']).meta({ title: '补贴怎么给' });
const overseeing = ['clerk', 'cashier', 'manager', 'committee', ...supervisorRoles] as const;
const community = { kind: 'community', field: 'communityId' } as const;
const tier = z.strictObject({
  id: id('档次编号'),
  title: text('档次名称', 20),
  priceTenThou: rateTenThou('收费单价'),
  ratesTenThou: z
    .array(z.int().min(0).max(1_000_000).meta({ title: '每年的补贴标准' }))
    .min(1)
    .max(10)
    .meta({ title: '每年的补贴标准' }),
});

/** What a home and its community are paid in a month by area, rate and appraisal. */
const paidMonth = z.object({
  month: month('月份'),
  fullFen: z.number(),
  coefficientPercent: z.number(),
  payableFen: z.number(),
  received: z.boolean(),
});

/** 财政补贴 (C8): a district's plan, a community's tier, and each month's money. */
export const subsidies = {
  ...subsidyMonthly,
  enterSubsidyPlan: operation({
    summary:
      'Enter the district’s subsidy plan: tiers with their rates by plan year, the paper it rests on, its first year. One of the same first year is replaced while nothing was reckoned by it.',
    who: ['bureau'],
    about: { kind: 'district', field: 'districtId' },
    changes: true,
    input: z.strictObject({
      districtId: id('旗县区'),
      title: text('方案名称', 60),
      document: text('依据的文件', 200),
      firstYear: z.int().min(2000).max(2100).meta({ title: '第一年' }),
      mode,
      tiers: z.array(tier).min(1).max(10).meta({ title: '档次' }),
    }),
    output: z.object({}),
  }),
  subsidyTable: operation({
    summary:
      'The subsidy plans of the community’s district: by tier and year what it costs at full appraisal, from the areas of the communities that are in each tier.',
    who: overseeing,
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      districtId: z.string(),
      plans: z.array(
        z.object({
          title: z.string(),
          document: z.string(),
          firstYear: z.number(),
          mode,
          used: z.boolean(),
          tiers: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              priceTenThou: z.number(),
              ratesTenThou: z.array(z.number()),
              communities: z.number(),
              areaCenti: z.number(),
              yearsFen: z.array(z.number()),
              totalFen: z.number(),
            }),
          ),
          yearsFen: z.array(z.number()),
          totalFen: z.number(),
        }),
      ),
    }),
  }),
  setSubsidyTier: operation({
    summary:
      'Put a community into a tier of the plan, or take it out; it holds from the first day of next month, and what was set for that day before is replaced.',
    who: ['street', 'bureau'],
    about: community,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      tier: id('档次').nullable(),
      reason: text('依据', 200),
    }),
    output: z.object({ from: day('起始日') }),
  }),
  subsidyOfHome: operation({
    summary:
      'What government pays for a home and for its community: plan, tier, rate, this month’s sums, recent months.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      /** Null when nothing is paid this month. */
      now: z
        .object({
          planTitle: z.string(),
          document: z.string(),
          mode,
          tierTitle: z.string(),
          rateTenThou: z.number(),
          homeAreaCenti: z.number(),
          homeFen: z.number(),
          communityAreaCenti: z.number(),
          communityFen: z.number(),
        })
        .nullable(),
      /** Another tier, or none, from a day to come. */
      next: z.object({ tierTitle: z.string(), from: z.string() }).nullable(),
      months: z.array(paidMonth),
    }),
  }),
};
