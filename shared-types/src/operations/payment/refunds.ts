import * as z from 'zod';
import { operation } from '../../contract';
import { day, fen, id, instant, optionalText, page, positiveFen, text } from '../../values';

export const refundState = z.enum(['asked', 'refused', 'approved', 'sending', 'done', 'failed']);

const refundView = z.object({
  refundId: z.string(),
  unitLabel: z.string(),
  wayTitle: z.string(),
  fen: z.number(),
  creditFen: z.number(),
  whatText: z.string(),
  reason: z.string(),
  state: refundState,
  stateText: z.string(),
  askedBy: z.string(),
  mine: z.boolean(),
  decidedByMe: z.boolean(),
  at: instant('时间'),
});

const desk = ['clerk', 'cashier', 'manager'] as const;

/** 退款: asked for by one person, approved by another, sent the way the money came. */
export const refunds = {
  refundable: operation({
    summary: 'What of a payment can still be given back, and the credit of the home.',
    who: desk,
    about: { kind: 'document', collection: 'orders', field: 'orderId' },
    changes: false,
    input: z.strictObject({ orderId: id('缴费单') }),
    output: z.object({
      orderId: z.string(),
      wayTitle: z.string(),
      receivedFen: z.number(),
      leftFen: z.number(),
      homeCreditFen: z.number(),
      bills: z.array(z.object({ billId: z.string(), title: z.string(), netFen: z.number() })),
    }),
  }),
  askRefund: operation({
    summary:
      'Ask for a refund out of a payment: of bills, which are open again (what is not given back becomes the home’s credit), or, without bills, out of the credit. Nothing moves until somebody else approves.',
    who: ['clerk', 'cashier'],
    about: { kind: 'document', collection: 'orders', field: 'orderId' },
    changes: true,
    input: z.strictObject({
      orderId: id('缴费单'),
      billIds: z.array(id('账单')).max(24).meta({ title: '退哪几笔账单' }),
      fen: fen('退款金额'),
      reason: text('退款原因', 200),
    }),
    output: z.object({ refundId: z.string() }),
  }),
  unserved: operation({
    summary:
      'What goes back of a paid bill when its service ended on a day: worked out from the bill alone, in proportion to what was paid.',
    who: desk,
    about: { kind: 'document', collection: 'bills', field: 'billId' },
    changes: false,
    input: z.strictObject({ billId: id('账单'), servedTo: day('服务到哪天') }),
    output: z.object({
      billId: z.string(),
      title: z.string(),
      paidFen: z.number(),
      unservedFrom: day('从哪天起没服务'),
      fen: z.number(),
      /** Of it in money; what was paid out of the home's credit becomes credit again. */
      moneyFen: z.number(),
      creditFen: z.number(),
      wayTitle: z.string(),
    }),
  }),
  askUnserved: operation({
    summary:
      'Ask for what was prepaid for service that did not come (contract ended, moved away) to go back. Nothing moves until somebody else approves; then the bill ends with its last day served.',
    who: ['clerk', 'cashier'],
    about: { kind: 'document', collection: 'bills', field: 'billId' },
    changes: true,
    input: z.strictObject({
      billId: id('账单'),
      servedTo: day('服务到哪天'),
      fen: positiveFen('退款金额'),
      by: z.enum(['as-paid', 'transfer']).meta({ title: '怎么退' }),
      reason: text('退款原因', 200),
    }),
    output: z.object({ refundId: z.string() }),
  }),
  decideRefund: operation({
    summary: 'Another person approves a refund, which then goes out by itself through WeChat, or refuses it.',
    who: ['manager'],
    about: { kind: 'document', collection: 'refunds', field: 'refundId' },
    changes: true,
    input: z.strictObject({
      refundId: id('退款'),
      approve: z.boolean().meta({ title: '是否同意' }),
      note: optionalText('意见', 200),
    }),
    output: z.object({ state: refundState }),
  }),
  payOutRefund: operation({
    summary: 'Cash or a transfer approved by another person has been handed over.',
    who: ['clerk', 'cashier'],
    about: { kind: 'document', collection: 'refunds', field: 'refundId' },
    changes: true,
    input: z.strictObject({ refundId: id('退款') }),
    output: z.object({ state: refundState }),
  }),
  refunds: operation({
    summary: 'Refunds of a community, newest first.',
    who: desk,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({ refunds: z.array(refundView) }),
  }),
};
