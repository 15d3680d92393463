import * as z from 'zod';
import { collection } from '../collection';
import { count, fen, positiveFen } from '../values';

/** 公共水电表: a meter whose use some homes share (民法典 283). */
export const meters = collection({
  name: 'meters',
  summary: 'A common water or power meter, which homes share it and by what key.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['water', 'power']),
    place: z.string(),
    /** Those who share: no buildings, the whole community; a stair of them, or all. */
    buildings: z.array(z.string()),
    stair: z.int().nullable(),
    countParking: z.boolean(),
    /** By area, or the same for every home where that is agreed. */
    rule: z.enum(['area', 'home']),
    /** 约定: where it is agreed; empty for the rule of the law. */
    ground: z.string(),
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

/** 公共水电账单: entered by one person, confirmed by another, then shared out. The id is (meter, month). */
export const meterBills = collection({
  name: 'meterBills',
  summary: 'One month’s bill of a common meter.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    meterId: z.string(),
    month: z.string(),
    /** Readings and quantities in thousandths of a kWh or m³. */
    fromMilli: count('上次读数'),
    toMilli: count('本次读数'),
    priceTenThou: z.int(),
    totalFen: positiveFen('账单金额'),
    /** What the company used itself and bears (Qingyuan art. 37). */
    ownMilli: count('企业自用'),
    ownFen: fen('企业自担'),
    ownReason: z.string(),
    /** 供水、供电单位 */
    supplier: z.string(),
    fileIds: z.array(z.string()),
    dueDay: z.string(),
    state: z.enum(['waiting', 'refused', 'sharing', 'done']),
    reason: z.string(),
    enteredBy: z.string(),
    enteredAt: z.date(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
    voucherId: z.string().nullable(),
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
