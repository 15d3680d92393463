import * as z from 'zod';
import { contract, operation } from '../contract';
import { residentRoles } from '../roles';
import { id, instant, optionalText, page, positiveFen, sumLine } from '../values';
import { bank } from './payment/bank';
import { credit } from './payment/credit';
import { invoices } from './payment/invoices';
import { offlineList } from './payment/offline-list';
import { receiptChecks } from './payment/receipt-checks';
import { refunds } from './payment/refunds';
import { settlements } from './payment/settlements';

const orderState = z.enum(['waiting', 'paid', 'closed', 'refunded']);

const receipt = z.object({
  orderId: z.string(),
  state: orderState,
  /** Both null until the number is given, a minute after the payment at most. */
  receiptNo: z.string().nullable(),
  code: z.string().nullable(),
  unitLabel: z.string(),
  payerName: z.string(),
  periodText: z.string(),
  sums: z.array(z.object({ title: z.string(), sum: z.array(sumLine), amountFen: z.number() })),
  /** 预缴优惠 that was off the sum. */
  discount: z.object({ title: z.string(), fen: z.number() }).nullable(),
  totalFen: z.number(),
  /** Part of it paid out of the home's credit. */
  creditFen: z.number(),
  /** Given back, or made the home's credit. */
  returnedFen: z.number(),
  capital: z.string(),
  payee: z.string(),
  wayTitle: z.string(),
  /** 经手: who took it in and who confirmed it; empty where WeChat did. */
  operators: z.string(),
  paidAt: instant('支付时间').nullable(),
  postingNo: z.number().nullable(),
  nextText: z.string(),
});

export const payment = contract(
  'payment',
  'Paying bills: WeChat Pay, cash confirmed by a second person, receipts, refunds, credit.',
  {
    start: operation({
      summary:
        'Open an order over open bills of one home and get what wx.requestPayment needs. The bills are held by the order until it is paid or closed.',
      who: ['owner', 'family', 'tenant'],
      about: { kind: 'unit', field: 'unitId' },
      changes: true,
      input: z.strictObject({
        unitId: id('房屋'),
        billIds: z.array(id('账单')).min(1).max(24).meta({ title: '账单' }),
        totalFen: positiveFen('合计'),
        useCredit: z.boolean().default(false).meta({ title: '先用余额' }),
      }),
      output: z.object({
        orderId: z.string(),
        /** What WeChat takes; the home's credit pays the rest. */
        totalFen: z.number(),
        payment: z.object({
          timeStamp: z.string(),
          nonceStr: z.string(),
          package: z.string(),
          signType: z.string(),
          paySign: z.string(),
        }),
      }),
    }),
    state: operation({
      summary: 'Where an order stands; asks WeChat if the callback has not come yet.',
      who: [...residentRoles, 'cashier', 'manager'],
      about: { kind: 'document', collection: 'orders', field: 'orderId' },
      changes: true,
      input: z.strictObject({ orderId: id('缴费单') }),
      output: z.object({ state: orderState, message: z.string() }),
    }),
    cancel: operation({
      summary: 'Give an unpaid order up, so that its bills are free again.',
      who: residentRoles,
      about: { kind: 'document', collection: 'orders', field: 'orderId' },
      changes: true,
      input: z.strictObject({ orderId: id('缴费单') }),
      output: z.object({ state: orderState }),
    }),
    receipt: operation({
      summary: 'The receipt of a paid order.',
      who: [...residentRoles, 'cashier', 'clerk', 'manager'],
      about: { kind: 'document', collection: 'orders', field: 'orderId' },
      changes: false,
      input: z.strictObject({ orderId: id('缴费单') }),
      output: receipt,
    }),
    list: operation({
      summary: 'Payments of a home, newest first.',
      who: [...residentRoles, 'cashier', 'clerk', 'manager'],
      about: { kind: 'unit', field: 'unitId' },
      changes: false,
      input: z.strictObject({ unitId: id('房屋'), ...page }),
      output: z.object({
        orders: z.array(
          z.object({
            orderId: z.string(),
            state: orderState,
            totalFen: z.number(),
            returnedFen: z.number(),
            wayTitle: z.string(),
            title: z.string(),
            at: instant('时间'),
          }),
        ),
      }),
    }),
    enterOffline: operation({
      summary:
        'The cashier enters a payment in cash or by transfer; nothing is settled until somebody else confirms it.',
      who: ['cashier'],
      about: { kind: 'unit', field: 'unitId' },
      changes: true,
      input: z.strictObject({
        unitId: id('房屋'),
        billIds: z.array(id('账单')).min(1).max(24).meta({ title: '账单' }),
        totalFen: positiveFen('收到金额'),
        way: z.enum(['cash', 'transfer']).meta({ title: '收款方式' }),
        note: optionalText('备注', 200),
      }),
      output: z.object({ orderId: z.string() }),
    }),
    offlineToConfirm: operation({
      summary: 'Offline payments that wait for a second person.',
      who: ['cashier', 'manager', 'clerk'],
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({ communityId: id('小区'), ...page }),
      output: z.object({
        orders: z.array(
          z.object({
            orderId: z.string(),
            unitLabel: z.string(),
            totalFen: z.number(),
            /** 预缴优惠 that is off the total. */
            discountFen: z.number(),
            wayTitle: z.string(),
            note: z.string(),
            enteredBy: z.string(),
            mine: z.boolean(),
            at: instant('时间'),
          }),
        ),
      }),
    }),
    differences: operation({
      summary: 'Payments that came short, over or too late and were credited to the home; newest first.',
      who: ['cashier', 'manager', 'clerk'],
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({ communityId: id('小区'), ...page }),
      output: z.object({
        differences: z.array(
          z.object({
            orderId: z.string(),
            unitLabel: z.string(),
            whyText: z.string(),
            expectedFen: z.number(),
            receivedFen: z.number(),
            at: instant('时间'),
          }),
        ),
      }),
    }),
    confirmOffline: operation({
      summary: 'A second person confirms or refuses an offline payment.',
      who: ['manager', 'clerk'],
      about: { kind: 'document', collection: 'orders', field: 'orderId' },
      changes: true,
      input: z.strictObject({ orderId: id('缴费单'), confirm: z.boolean().meta({ title: '是否确认' }) }),
      output: z.object({ state: orderState }),
    }),
    ...receiptChecks,
    ...invoices,
    ...refunds,
    ...offlineList,
    ...credit,
    ...settlements,
    ...bank,
  },
);
