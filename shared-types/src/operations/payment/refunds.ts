import * as z from 'zod';
import { operation } from '../../contract';
import { day, fen, fileId, id, instant, optionalText, page, positiveFen, seenFile, text } from '../../values';

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
  /** Money of no payment here: handed over only with a slip. */
  needsSlip: z.boolean(),
  slips: z.number(),
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
  askCreditBack: operation({
    summary:
      'Ask for credit that no payment here brought (brought over from paper when the books began, a share of the common earnings) to go back in cash or by transfer. It is set aside at once; nothing is handed over until somebody else approves, and the owners hear of it.',
    who: ['clerk', 'cashier'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      way: z.enum(['cash', 'transfer']).meta({ title: '怎么退' }),
      fen: positiveFen('退款金额'),
      reason: text('退给谁、为什么', 200),
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
    summary:
      'Cash or a transfer approved by another person has been handed over; credit that no payment here brought never without a slip.',
    who: ['clerk', 'cashier'],
    about: { kind: 'document', collection: 'refunds', field: 'refundId' },
    changes: true,
    input: z.strictObject({
      refundId: id('退款'),
      fileIds: z.array(fileId('回单或收条')).max(9).default([]).meta({ title: '回单或收条' }),
    }),
    output: z.object({ state: refundState }),
  }),
  refundSlips: operation({
    summary: 'The slips of money handed over.',
    who: desk,
    about: { kind: 'document', collection: 'refunds', field: 'refundId' },
    changes: false,
    input: z.strictObject({ refundId: id('退款') }),
    output: z.object({ slips: z.array(seenFile) }),
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
