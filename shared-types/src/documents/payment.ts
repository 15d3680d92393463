import * as z from 'zod';
import { collection } from '../collection';
import { fen, positiveFen } from '../values';

/** 缴费单: one payment over one or several bills. The id is WeChat's out_trade_no. */
export const orders = collection({
  name: 'orders',
  summary: 'One payment, from being asked for to being settled or closed.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    openid: z.string(),
    billIds: z.array(z.string()),
    /** What is paid on each of them, and the 预缴优惠 granted with it; frozen when the order is opened. */
    parts: z.array(
      z.object({ billId: z.string(), fen: fen('缴'), discountFen: fen('预缴优惠'), discountTitle: z.string() }),
    ),
    totalFen: positiveFen('金额'),
    /** Part of it that comes out of the home's credit; set aside when the order is opened. */
    creditFen: fen('余额抵缴'),
    way: z.enum(['wechat', 'cash', 'transfer', 'credit']),
    /** Money that came for it, whether it fitted or not; 0 until then. */
    receivedFen: fen('收到'),
    /** Of that money: gone back, or set aside to go back. Never more than came. */
    backFen: fen('退回'),
    /** Its bills that are open again, or are to be when a refund is done. */
    returnedBillIds: z.array(z.string()),
    /** Of its bills that stay paid: given back for service that did not come, or set aside for it. */
    unservedFen: fen('未服务退还'),
    /** Refunds asked for so far: the next one's number. */
    refunds: z.int(),
    state: z.enum(['waiting', 'paid', 'closed', 'refunded']),
    prepay: z.record(z.string(), z.string()).nullable(),
    transactionId: z.string().nullable(),
    /** 收据编号 `SJ2026-000123`, without gaps in the community's year; given by a tick, null until then. */
    receiptNo: z.string().nullable(),
    postingId: z.string().nullable(),
    enteredBy: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    note: z.string(),
    createdAt: z.date(),
    expiresAt: z.date(),
    paidAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['createdAt', -1],
      ],
    },
    {
      name: 'waiting',
      keys: [
        ['state', 1],
        ['way', 1],
        ['expiresAt', 1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['createdAt', -1],
      ],
    },
    {
      name: 'without-receipt-number',
      keys: [
        ['state', 1],
        ['receiptNo', 1],
        ['paidAt', 1],
      ],
    },
    { name: 'by-receipt-number', keys: [['receiptNo', 1]] },
    {
      name: 'by-day-paid',
      keys: [
        ['communityId', 1],
        ['way', 1],
        ['paidAt', 1],
      ],
    },
  ],
});

/** 收据簿: the id is (community, year). Whoever gives a number moves this on in the same transaction, so none is given twice or left out. */
export const receiptBooks = collection({
  name: 'receiptBooks',
  summary: 'The last receipt number given in one community and year.',
  document: z.object({ _id: z.string(), communityId: z.string(), last: z.int() }),
  indexes: [],
});

/** 开票申请: one for a payment; the id is the order's. The invoice itself is made outside, by the payee; kept five years (发票管理办法 28). */
export const invoices = collection({
  name: 'invoices',
  summary: 'What a household wants an invoice over, and whether it was issued.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    title: z.string(),
    taxNumber: z.string(),
    totalFen: positiveFen('金额'),
    state: z.enum(['requested', 'issued', 'red-lettered']),
    invoiceNo: z.string(),
    /** 红字发票 that cancels it. */
    redNo: z.string(),
    askedBy: z.string(),
    askedAt: z.date(),
    issuedBy: z.string().nullable(),
    issuedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['askedAt', 1],
      ],
    },
    {
      name: 'by-day',
      keys: [
        ['communityId', 1],
        ['askedAt', 1],
      ],
    },
    {
      name: 'by-asker',
      keys: [
        ['askedBy', 1],
        ['askedAt', -1],
      ],
    },
  ],
});

/** 退款: the id is WeChat's out_refund_no, made of the order and a running number. */
export const refunds = collection({
  name: 'refunds',
  summary: 'One refund, from being asked for to being in the books.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    /** The payment whose money goes back; null for credit that no payment here brought. */
    orderId: z.string().nullable(),
    way: z.enum(['wechat', 'cash', 'transfer']),
    /** `bills`: a payment taken back, its bills are open again; `credit`: out of the home's credit; `unserved`: service that did not come. */
    of: z.enum(['bills', 'credit', 'unserved']),
    billIds: z.array(z.string()),
    /** First day not served; empty for the others. */
    unservedFrom: z.string(),
    /** Goes back to the payer. */
    fen: fen('退款金额'),
    /** Becomes the home's credit instead. */
    creditFen: fen('转入余额'),
    reason: z.string(),
    state: z.enum(['asked', 'refused', 'approved', 'sending', 'done', 'failed']),
    askedBy: z.string(),
    askedAt: z.date(),
    decidedBy: z.string().nullable(),
    decidedAt: z.date().nullable(),
    /** Who handed the money over, where WeChat did not. */
    paidOutBy: z.string().nullable(),
    /** 回单、收条: what shows that it was. */
    slipIds: z.array(z.string()),
    /** When WeChat took it on. */
    acceptedAt: z.date().nullable(),
    /** WeChat's refund_id, once it took the refund on. */
    refundNo: z.string().nullable(),
    /** How often WeChat would not, and what it said last. */
    tries: z.int(),
    trouble: z.string(),
    doneAt: z.date().nullable(),
    postingId: z.string().nullable(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['askedAt', -1],
      ],
    },
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['askedAt', -1],
      ],
    },
    {
      name: 'under-way',
      keys: [
        ['state', 1],
        ['askedAt', 1],
      ],
    },
    {
      name: 'to-do',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['askedAt', 1],
      ],
    },
    {
      name: 'by-day-accepted',
      keys: [
        ['communityId', 1],
        ['acceptedAt', 1],
      ],
    },
  ],
});
