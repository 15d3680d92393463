import * as z from 'zod';
import { collection } from '../collection';
import { fen, positiveFen, quantityMilli } from '../values';

/** By area, or the same for every home where that is agreed (`ground`: where; empty for the rule of the law). */
const rule = z.enum(['area', 'home']);

/** 公共水电表: a meter whose use some homes share (民法典 283). */
export const meters = collection({
  name: 'meters',
  summary: 'A common water or power meter, which homes share it and by what key.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['water', 'power']),
    place: z.string(),
    /** 共用范围; a lift is shared by the homes it carries, not by shops and parking of the building. */
    scope: z.enum(['community', 'building', 'stair', 'lift']),
    /** Those who share: no buildings, the whole community; a stair of them, or all. */
    buildings: z.array(z.string()),
    stair: z.int().nullable(),
    countParking: z.boolean(),
    /** 分摊办法, the oldest first; each holds from its month on, the first from the beginning. */
    keys: z.array(z.object({ fromMonth: z.string(), rule, ground: z.string(), by: z.string(), at: z.date() })),
    /** The newest confirmed bill: the next begins where it ended. Moves with every bill that is confirmed or taken back. */
    newestBillId: z.string().nullable(),
    /** 停用: registered by mistake, or taken down; what was shared by it stays. */
    closed: z.object({ reason: z.string(), by: z.string(), at: z.date() }).nullable(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['at', 1],
      ],
    },
  ],
});

/** 公共水电账单: entered by one person, confirmed by another, then shared out. The id is (meter, month), numbered behind one taken back. */
export const meterBills = collection({
  name: 'meterBills',
  summary: 'One month’s bill of a common meter.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    meterId: z.string(),
    month: z.string(),
    rule,
    ground: z.string(),
    /** Readings and quantities in thousandths of a kWh or m³. */
    fromMilli: quantityMilli('上次读数'),
    toMilli: quantityMilli('本次读数'),
    /** 倍率: what one unit on the dial stands for (互感器). */
    ratio: z.int(),
    /** 换表: where the old one ended and the new one began. */
    replaced: z
      .object({ endMilli: quantityMilli('旧表最后读数'), startMilli: quantityMilli('新表起始读数') })
      .nullable(),
    /** Of a bill by parts of the day: what it came to on average. */
    priceTenThou: z.int(),
    /** 分时电价; empty: one price. */
    bands: z.array(
      z.object({
        band: z.enum(['sharp', 'peak', 'flat', 'valley']),
        milli: quantityMilli('用量'),
        priceTenThou: z.int(),
      }),
    ),
    totalFen: positiveFen('账单金额'),
    /** What the company used itself and bears (Qingyuan art. 37). */
    ownMilli: quantityMilli('企业自用'),
    ownFen: fen('企业自担'),
    ownReason: z.string(),
    /** 分户表: what the sub-meters behind it showed together; their homes pay it by their own meter. */
    subsMilli: quantityMilli('分户表用量'),
    subsFen: fen('分户表'),
    /** 供水、供电单位 */
    supplier: z.string(),
    fileIds: z.array(z.string()),
    dueDay: z.string(),
    state: z.enum(['waiting', 'refused', 'sharing', 'done', 'back-asked', 'taking-back', 'taken-back']),
    reason: z.string(),
    enteredBy: z.string(),
    enteredAt: z.date(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
    voucherId: z.string().nullable(),
    /** The meter's newest bill before this one; it is that again when this one is taken back. */
    beforeId: z.string().nullable(),
    /** 收回: asked by one, decided by another. */
    takeBack: z
      .object({
        reason: z.string(),
        askedBy: z.string(),
        askedAt: z.date(),
        decidedBy: z.string().nullable(),
        decidedAt: z.date().nullable(),
      })
      .nullable(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['enteredAt', -1],
      ],
    },
    {
      name: 'confirmed',
      keys: [
        ['communityId', 1],
        ['confirmedAt', 1],
      ],
    },
    {
      name: 'undecided',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'by-meter',
      keys: [
        ['meterId', 1],
        ['month', 1],
      ],
    },
    { name: 'by-state', keys: [['state', 1]] },
  ],
});

/** 分摊明细: the table as it was worked out once; the id is (meter bill, home). */
export const utilityShares = collection({
  name: 'utilityShares',
  summary: 'One home’s line of a meter bill’s table.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    order: z.string(),
    building: z.string(),
    meterBillId: z.string(),
    month: z.string(),
    /** 0.01 ㎡, or 1 for a home. */
    weight: z.int(),
    /** All homes together. */
    weightSum: z.int(),
    fen: fen('分摊'),
  }),
  indexes: [
    {
      name: 'by-bill',
      keys: [
        ['meterBillId', 1],
        ['order', 1],
      ],
    },
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['month', -1],
      ],
    },
  ],
});

/** 付水电费 to the supplier, or 代收 by sub-meters for it, for one month of a meter; entered by one person, confirmed by another. */
export const utilityPayments = collection({
  name: 'utilityPayments',
  summary:
    'A payment to the supplier, or collected for it, for a common meter’s month; the id is (meter, month, number).',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    meterId: z.string(),
    month: z.string(),
    meterBillId: z.string(),
    kind: z.enum(['supplier', 'collected']),
    /** The supplier is always paid from the bank. */
    way: z.enum(['cash', 'bank']),
    supplier: z.string(),
    amountFen: positiveFen('付款金额'),
    day: z.string(),
    fileIds: z.array(z.string()),
    state: z.enum(['waiting', 'refused', 'done']),
    reason: z.string(),
    enteredBy: z.string(),
    enteredAt: z.date(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-meter',
      keys: [
        ['meterId', 1],
        ['month', 1],
      ],
    },
    {
      name: 'undecided',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
  ],
});
