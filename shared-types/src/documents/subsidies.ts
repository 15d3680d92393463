import * as z from 'zod';
import { collection } from '../collection';
import { areaCenti, fen } from '../values';

/** 补贴方案: the id is the district's. A plan by which something was paid is never rewritten. */
export const subsidyPlans = collection({
  name: 'subsidyPlans',
  summary: 'The subsidy plans of a district: what government pays by tier and plan year.',
  document: z.object({
    _id: z.string(),
    districtId: z.string(),
    plans: z.array(
      z.object({
        title: z.string(),
        document: z.string(),
        firstYear: z.int(),
        mode: z.enum(['info', 'deducts']),
        tiers: z.array(
          z.object({ id: z.string(), title: z.string(), priceTenThou: z.int(), ratesTenThou: z.array(z.int()) }),
        ),
        /** A month was reckoned by it. */
        used: z.boolean(),
        by: z.string(),
        at: z.date(),
      }),
    ),
  }),
  indexes: [],
});

/** 享受补贴的小区: the id is the community's. */
export const subsidyCommunities = collection({
  name: 'subsidyCommunities',
  summary: 'Which tier of its district’s subsidy plan a community is in, and since when.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    districtId: z.string(),
    /** Its dwellings (住宅面积) by the roll, when a tier was set or a month reckoned last. */
    areaCenti: z.int(),
    /** In the order of their first days, each the first of a month; `null`: no subsidy from then on. */
    steps: z.array(
      z.object({ tier: z.string().nullable(), from: z.string(), reason: z.string(), by: z.string(), at: z.date() }),
    ),
  }),
  indexes: [{ name: 'by-district', keys: [['districtId', 1]] }],
});

/** One movement of money: entered by one person with the bank's slip, confirmed by another. */
const movement = z
  .object({
    state: z.enum(['waiting', 'confirmed']),
    /** The day on the slip. */
    day: z.string(),
    fileIds: z.array(z.string()),
    enteredBy: z.string(),
    confirmedBy: z.string().nullable(),
  })
  .nullable();

/** 一个月的补贴: the id is (community, month), so that a month is earned once. */
export const subsidyMonths = collection({
  name: 'subsidyMonths',
  summary: 'What government owes a community’s firm for one month, and how far it has come.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    districtId: z.string(),
    month: z.string(),
    planTitle: z.string(),
    tierTitle: z.string(),
    mode: z.enum(['info', 'deducts']),
    areaCenti: areaCenti('住宅面积'),
    rateTenThou: z.int(),
    fullFen: fen('足额'),
    /** 考核系数; 100 until somebody has appraised the month. */
    coefficientPercent: z.int(),
    reason: z.string(),
    /** How often it was appraised. */
    appraisals: z.int(),
    payableFen: fen('应拨'),
    /** Street: the district's money arrived; it was paid to the firm. Firm: it arrived. */
    arrived: movement,
    paid: movement,
    received: movement,
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['month', -1],
      ],
    },
  ],
});
