import * as z from 'zod';
import { operation } from '../../contract';
import {
  day,
  fileId,
  id,
  instant,
  month,
  optionalPublicText,
  optionalText,
  page,
  positiveFen,
  publicText,
  quantityMilli,
  rateTenThou,
  seenFile,
  sumLine,
  text,
} from '../../values';
import { meterKind, supervising } from './meters';

/** 分时电价: 尖、峰、平、谷. */
const band = z.enum(['sharp', 'peak', 'flat', 'valley']).meta({ title: '时段' });

export const meterBillState = z.enum([
  'waiting',
  'refused',
  'sharing',
  'done',
  'back-asked',
  'taking-back',
  'taken-back',
]);
/** One home's line of a table: its number, never a name. */
export const tableRow = z.object({
  unitLabel: z.string(),
  quantityText: z.string(),
  fen: z.number(),
  own: z.boolean(),
});

/** 公共水电账单: entered by one, confirmed and shared out by another; a wrong one is taken back by two. */
export const meterBillOperations = {
  enterMeterBill: operation({
    summary:
      'Enter a month’s bill of a common meter with its photograph; nothing is owed until another person confirms.',
    who: ['clerk', 'manager'],
    about: { kind: 'document', collection: 'meters', field: 'meterId' },
    changes: true,
    input: z.strictObject({
      meterId: id('水电表'),
      month: month('账期'),
      fromMilli: quantityMilli('上次读数'),
      toMilli: quantityMilli('本次读数'),
      ratio: z.int().min(1).max(10_000).default(1).meta({ title: '倍率' }),
      replaced: z
        .strictObject({ endMilli: quantityMilli('旧表最后读数'), startMilli: quantityMilli('新表起始读数') })
        .nullable()
        .default(null)
        .meta({ title: '换表' }),
      /** Null where the day's parts have prices of their own. */
      priceTenThou: rateTenThou('单价').nullable(),
      bands: z
        .array(z.strictObject({ band, milli: quantityMilli('用量'), priceTenThou: rateTenThou('单价') }))
        .max(4)
        .default([])
        .meta({ title: '分时电价' }),
      totalFen: positiveFen('账单金额'),
      ownMilli: quantityMilli('企业自用'),
      ownReason: optionalPublicText('自用在哪里', 100),
      subsMilli: quantityMilli('分户表用量').default(0),
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
          /** What the supplier got or is about to get. */
          supplierFen: z.number(),
          state: meterBillState,
        }),
      ),
    }),
  }),
  meterBill: operation({
    summary:
      'One meter bill: arithmetic, how it is or would be shared, photographs, progress, payments to the supplier.',
    who: supervising,
    about: { kind: 'document', collection: 'meterBills', field: 'meterBillId' },
    changes: false,
    input: z.strictObject({ meterBillId: id('水电账单'), ...page }),
    output: z.object({
      title: z.string(),
      kind: meterKind,
      place: z.string(),
      scopeText: z.string(),
      ruleText: z.string(),
      supplier: z.string(),
      dueDay: day('缴费期限'),
      totalFen: z.number(),
      state: meterBillState,
      /** Why it was given back. */
      reason: z.string(),
      /** The caller entered it, so another person confirms. */
      mine: z.boolean(),
      takeBack: z.object({ reason: z.string(), mine: z.boolean(), at: instant('申请收回的时间') }).nullable(),
      steps: z.array(z.string()),
      sum: z.array(sumLine),
      homes: z.number(),
      billed: z.number(),
      paidFen: z.number(),
      /** What of this month's bill of the meter is still to be paid to the supplier. */
      owedFen: z.number(),
      /** What of the sub-meters' part is still to be collected from their homes. */
      uncollectedFen: z.number(),
      payments: z.array(
        z.object({
          paymentId: z.string(),
          kind: z.enum(['supplier', 'collected']),
          amountFen: z.number(),
          day: day('日子'),
          state: z.enum(['waiting', 'refused', 'done']),
          reason: z.string(),
          mine: z.boolean(),
          photos: z.array(seenFile),
        }),
      ),
      rows: z.array(tableRow),
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
    output: z.object({ state: meterBillState }),
  }),
  askTakeBack: operation({
    summary: 'Ask that a wrong meter bill be taken back, the newest of its meter; another person decides.',
    who: ['clerk', 'manager'],
    about: { kind: 'document', collection: 'meterBills', field: 'meterBillId' },
    changes: true,
    input: z.strictObject({ meterBillId: id('水电账单'), reason: publicText('哪里错了', 200) }),
    output: z.object({ state: meterBillState }),
  }),
  decideTakeBack: operation({
    summary:
      'Take a wrong meter bill back or let it stand: reversed in the books, unpaid shares withdrawn, paid ones made the home’s credit.',
    who: ['manager'],
    about: { kind: 'document', collection: 'meterBills', field: 'meterBillId' },
    changes: true,
    input: z.strictObject({ meterBillId: id('水电账单'), agree: z.boolean().meta({ title: '是否同意收回' }) }),
    output: z.object({ state: meterBillState }),
  }),
  payUtility: operation({
    summary: 'Enter what was paid to the supplier for a meter bill with its bank slip; another person confirms.',
    who: ['cashier', 'manager'],
    about: { kind: 'document', collection: 'meterBills', field: 'meterBillId' },
    changes: true,
    input: z.strictObject({
      meterBillId: id('水电账单'),
      amountFen: positiveFen('付款金额'),
      day: day('付款日'),
      fileIds: z.array(fileId('照片')).min(1).max(9).meta({ title: '付款凭证' }),
    }),
    output: z.object({ paymentId: z.string() }),
  }),
  enterCollected: operation({
    summary: 'Enter what homes paid by their sub-meters, collected for the utility, never income; another confirms.',
    who: ['cashier', 'manager'],
    about: { kind: 'document', collection: 'meterBills', field: 'meterBillId' },
    changes: true,
    input: z.strictObject({
      meterBillId: id('水电账单'),
      amountFen: positiveFen('代收金额'),
      way: z.enum(['cash', 'bank']).meta({ title: '收款方式' }),
      day: day('收款日'),
      fileIds: z.array(fileId('照片')).min(1).max(9).meta({ title: '分户抄表和收款清单' }),
    }),
    output: z.object({ paymentId: z.string() }),
  }),
  confirmUtilityPayment: operation({
    summary:
      'Confirm or return a payment to the supplier, or what was collected for it, somebody else entered; confirmed, it is in the books.',
    who: ['cashier', 'manager'],
    about: { kind: 'document', collection: 'utilityPayments', field: 'paymentId' },
    changes: true,
    input: z.strictObject({
      paymentId: id('付款'),
      agree: z.boolean().meta({ title: '是否同意' }),
      reason: optionalText('退回原因', 200),
    }),
    output: z.object({ state: z.enum(['waiting', 'refused', 'done']) }),
  }),
};
