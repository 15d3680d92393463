import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles, supervisorRoles } from '../../roles';
import {
  count,
  day,
  fileId,
  id,
  month,
  optionalText,
  page,
  positiveFen,
  rateTenThou,
  seenFile,
  sumLine,
  text,
} from '../../values';

const kind = z.enum(['water', 'power']).meta({ title: '水表还是电表' });
const billState = z.enum(['waiting', 'refused', 'sharing', 'done']);
const row = z.object({ unitLabel: z.string(), quantityText: z.string(), fen: z.number(), own: z.boolean() });
const supervising = ['clerk', 'manager', 'cashier', 'committee', ...supervisorRoles] as const;

/** 公共水电分摊: common meters, their bills, and every home's line of the table. */
export const utilities = {
  addMeter: operation({
    summary: 'Register a common meter, which homes share it, and by what key; a key of their own needs its ground.',
    who: ['clerk', 'manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      requestId: id('编号'),
      kind,
      place: text('表在哪里', 60),
      buildings: z.array(text('楼栋', 30)).max(200).meta({ title: '哪几栋分摊' }),
      stair: z.int().min(1).max(99).nullable().meta({ title: '哪个单元分摊' }),
      countParking: z.boolean().meta({ title: '车位也分摊' }),
      rule: z.enum(['area', 'home']).meta({ title: '怎么分摊' }),
      ground: optionalText('约定写在哪里', 200),
    }),
    output: z.object({ meterId: z.string() }),
  }),
  meters: operation({
    summary: 'The common meters of a community with the reading each ended on.',
    who: supervising,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      meters: z.array(
        z.object({
          meterId: z.string(),
          kind,
          place: z.string(),
          scopeText: z.string(),
          ruleText: z.string(),
          lastMilli: z.number().nullable(),
        }),
      ),
    }),
  }),
  enterMeterBill: operation({
    summary:
      'Enter a month’s bill of a common meter with its photograph; nothing is owed until another person confirms.',
    who: ['clerk', 'manager'],
    about: { kind: 'document', collection: 'meters', field: 'meterId' },
    changes: true,
    input: z.strictObject({
      meterId: id('水电表'),
      month: month('账期'),
      fromMilli: count('上次读数'),
      toMilli: count('本次读数'),
      priceTenThou: rateTenThou('单价'),
      totalFen: positiveFen('账单金额'),
      ownMilli: count('企业自用'),
      ownReason: optionalText('自用在哪里', 100),
      supplier: text('供水供电单位', 60),
      dueDay: day('缴费期限'),
      fileIds: z.array(fileId('照片')).min(1).max(9).meta({ title: '账单和表的照片' }),
    }),
    output: z.object({ meterBillId: z.string() }),
  }),
  meterBills: operation({
    summary: 'The bills of a community’s common meters, newest first.',
    who: supervising,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      bills: z.array(
        z.object({
          meterBillId: z.string(),
          title: z.string(),
          place: z.string(),
          totalFen: z.number(),
          state: billState,
        }),
      ),
    }),
  }),
  meterBill: operation({
    summary: 'One meter bill: arithmetic, how it is or would be shared, photographs, progress.',
    who: supervising,
    about: { kind: 'document', collection: 'meterBills', field: 'meterBillId' },
    changes: false,
    input: z.strictObject({ meterBillId: id('水电账单'), ...page }),
    output: z.object({
      title: z.string(),
      place: z.string(),
      scopeText: z.string(),
      ruleText: z.string(),
      supplier: z.string(),
      state: billState,
      reason: z.string(),
      /** The caller entered it, so another person confirms. */
      mine: z.boolean(),
      sum: z.array(sumLine),
      homes: z.number(),
      billed: z.number(),
      paidFen: z.number(),
      rows: z.array(row),
      photos: z.array(seenFile),
    }),
  }),
  confirmMeterBill: operation({
    summary:
      'Confirm or return a meter bill somebody else entered; confirmed, it is posted and shared out by a resumable job.',
    who: ['manager'],
    about: { kind: 'document', collection: 'meterBills', field: 'meterBillId' },
    changes: true,
    input: z.strictObject({
      meterBillId: id('水电账单'),
      agree: z.boolean().meta({ title: '是否同意' }),
      reason: optionalText('退回原因', 200),
    }),
    output: z.object({ state: billState }),
  }),
  utilityShares: operation({
    summary: 'A home’s shares of common meters, newest first.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), ...page }),
    output: z.object({
      shares: z.array(
        z.object({ shareId: z.string(), title: z.string(), fen: z.number(), paid: z.boolean(), dueDay: z.string() }),
      ),
    }),
  }),
  utilityTable: operation({
    summary: 'How a home’s share was worked out, and the whole table by number of the home without names.',
    who: residentRoles,
    about: { kind: 'document', collection: 'utilityShares', field: 'shareId' },
    changes: false,
    input: z.strictObject({ shareId: id('分摊明细'), ...page }),
    output: z.object({
      title: z.string(),
      unitLabel: z.string(),
      place: z.string(),
      scopeText: z.string(),
      ruleText: z.string(),
      supplier: z.string(),
      meterSum: z.array(sumLine),
      ownSum: z.array(sumLine),
      fen: z.number(),
      paid: z.boolean(),
      homes: z.number(),
      rows: z.array(row),
      photos: z.array(seenFile),
    }),
  }),
};
