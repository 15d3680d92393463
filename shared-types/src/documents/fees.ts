import * as z from 'zod';
import { collection } from '../collection';
import { standardTerms } from '../fee-terms';
import { areaCenti, buildingKind, cycle, fen, positiveFen, sumLine } from '../values';

/** 收费标准. Only a published one can be billed (Price Law 13; S2). Changed only by a new version. */
export const standards = collection({
  name: 'standards',
  summary: 'A fee standard and its version.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    name: z.string(),
    kind: buildingKind,
    basis: z.enum(['area', 'unit', 'space']),
    /** basis area: ten-thousandths of a yuan per ㎡ and month; basis unit, space: per home, per space and month. */
    rateTenThou: z.int(),
    feeSystem: z.enum(['lump-sum', 'commission']),
    priceType: z.enum(['guide', 'market']),
    /** The contract clause, decision or guide price it rests on, and which of them it is. */
    groundKind: z.enum(['contract', 'decision', 'guide-price']),
    ground: z.string(),
    /** 服务等级 and what it buys. */
    service: z.string(),
    cycles: z.array(cycle),
    /** Day of the period's first month by which a bill is due. */
    dueDay: z.int(),
    terms: standardTerms,
    effectiveFrom: z.string(),
    effectiveTo: z.string().nullable(),
    state: z.enum(['draft', 'published', 'ended', 'withdrawn']),
    version: z.int(),
    publishedAt: z.date().nullable(),
    noticeId: z.string().nullable(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'one-version',
      keys: [
        ['communityId', 1],
        ['kind', 1],
        ['version', 1],
      ],
      unique: true,
    },
  ],
});

/**
 * 户账. What is billed or credited to a home changes this document in the same transaction, so that two billings of one home
 * meet here and no month can be billed twice.
 */
export const unitAccounts = collection({
  name: 'unitAccounts',
  summary: 'Which months of a home are billed, and its credit; the id is the unit’s.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    /** Open and paid bills, never withdrawn ones, each with the days it charges, both inside: no day stands under two. */
    billed: z.array(z.object({ billId: z.string(), from: z.string(), to: z.string() })),
    /** 余额: received and not yet used for a bill. */
    creditFen: fen('余额'),
    /** 期初预收、分到的公共收益: what came to the credit by no payment here, less what of it went back in money. Some of it may be spent. */
    broughtFen: fen('没有缴费单的余额'),
    /** How often such credit was asked back: the next refund's number. */
    creditsBack: z.int(),
    /**
     * 面积更正: what the area was before the first correction, then each with its first day and the version of the roll it made.
     * Empty while the roll's area was never corrected.
     */
    areas: z.array(z.object({ from: z.string(), areaCenti: areaCenti('面积'), version: z.int() })),
    /** 交付日 as recorded last, and through which day the developer promised to pay; null while only the roll says whether. */
    handOver: z.object({ day: z.string(), developerPaysUntil: z.string().nullable() }).nullable(),
    /** 空置 that was granted: which days the home stood empty, both inside; what comes off, the standard says. */
    vacancies: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
    /** How often area, hand-over or vacancy were put right after the home was billed. */
    corrections: z.int(),
  }),
  indexes: [{ name: 'by-community', keys: [['communityId', 1]] }],
});

/** 账单: the id is (unit, standard, period), so that running twice bills once. */
export const bills = collection({
  name: 'bills',
  summary: 'What one home owes for one period by one standard.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    building: z.string(),
    kind: buildingKind,
    /** 物业费, 违约金 claimed on it, a share of a common meter (代收), 有偿维修 in the home: other debts, other accounts, never one order. */
    charge: z.enum(['service', 'late', 'water', 'power', 'repair']),
    standardId: z.string(),
    standardVersion: z.int(),
    /** First service month `2026-07` and how many. */
    fromMonth: z.string(),
    months: z.int(),
    /** The days it charges, both inside: a hand-over may cut its first or last month. */
    serviceFrom: z.string(),
    serviceTo: z.string(),
    /** Last service month whose share has become income (P2001 → P4001); empty before the first. */
    earnedThrough: z.string(),
    feeSystem: z.enum(['lump-sum', 'commission']),
    payer: z.enum(['owner', 'developer']),
    sum: z.array(sumLine),
    grossFen: fen('应缴'),
    /** 减免 on this bill, each rounded once; the reason behind one stays with who approved it. */
    lines: z.array(
      z.object({
        kind: z.enum(['reduction', 'vacancy', 'subsidy']),
        id: z.string(),
        label: z.string(),
        fen: fen('减免'),
        fundedBy: z.enum(['provider', 'government', 'sharedEarnings']),
      }),
    ),
    netFen: fen('实缴'),
    /** 财政补贴 paid to the firm for this home and time: information, not deducted. */
    subsidyFen: fen('财政补贴'),
    /** How many of the home's corrections it knows of. */
    corrections: z.int(),
    /** 贷项: too much was paid for these days, and is the home's credit since. */
    credits: z.array(z.object({ no: z.int(), from: z.string(), to: z.string(), fen: positiveFen('贷项') })),
    paidFen: fen('已缴'),
    /** 预缴优惠 granted with the payment the bill stands paid by: its words, its sum, and how often one was granted so far. */
    discountTitle: z.string(),
    discountFen: fen('预缴优惠'),
    discounts: z.int(),
    /** 未服务退还: from which day on the service did not come, and what of the payment goes back, or has gone. */
    unserved: z
      .object({ refundId: z.string(), from: z.string(), fen: positiveFen('退还'), done: z.boolean() })
      .nullable(),
    dueDay: z.string(),
    state: z.enum(['open', 'paid', 'withdrawn']),
    /** The live order that holds this bill, so that it cannot be paid twice. */
    orderId: z.string().nullable(),
    issuedAt: z.date(),
    paidAt: z.date().nullable(),
    runId: z.string(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['state', 1],
        ['fromMonth', 1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['dueDay', 1],
      ],
    },
    {
      name: 'open-by-home',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['unitId', 1],
      ],
    },
    { name: 'by-run', keys: [['runId', 1]] },
  ],
});
