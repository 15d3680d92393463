import * as z from 'zod';
import { collection } from '../collection';
import { areaCenti, buildingKind, cycle, fen, positiveFen, signedFen, sumLine } from '../values';

/** 收费标准. Only a published one can be billed (Price Law 13; S2). Changed only by a new version. */
export const standards = collection({
  name: 'standards',
  summary: 'A fee standard and its version.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    name: z.string(),
    kind: buildingKind,
    basis: z.enum(['area', 'space']),
    /** basis area: ten-thousandths of a yuan per ㎡ and month; basis space: ten-thousandths of a yuan per space and month. */
    rateTenThou: z.int(),
    feeSystem: z.enum(['lump-sum', 'commission']),
    priceType: z.enum(['guide', 'market']),
    /** The contract clause, decision or guide price it rests on. */
    ground: z.string(),
    /** 服务等级 and what it buys. */
    service: z.string(),
    cycles: z.array(cycle),
    /** Day of the period's first month by which a bill is due. */
    dueDay: z.int(),
    effectiveFrom: z.string(),
    effectiveTo: z.string().nullable(),
    state: z.enum(['draft', 'published', 'ended']),
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
    /** Open and paid bills, never withdrawn ones. */
    billed: z.array(z.object({ billId: z.string(), fromMonth: z.string(), months: z.int() })),
    /** 余额: received and not yet used for a bill. */
    creditFen: fen('余额'),
    /**
     * 面积更正: what the area was before the first correction, then each with its first day and the version of the roll it made.
     * Empty while the roll's area was never corrected.
     */
    areas: z.array(z.object({ from: z.string(), areaCenti: areaCenti('面积'), version: z.int() })),
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
    /** 物业费, or a share of a common meter (代收): another debt, another account, never one order. */
    charge: z.enum(['service', 'water', 'power']),
    standardId: z.string(),
    standardVersion: z.int(),
    /** First service month `2026-07` and how many. */
    fromMonth: z.string(),
    months: z.int(),
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
    /** How many corrections of the home's area it knows of. */
    areas: z.int(),
    /** 贷项: too much was paid from that day on, and is the home's credit since. */
    credits: z.array(z.object({ no: z.int(), from: z.string(), fen: positiveFen('贷项') })),
    paidFen: fen('已缴'),
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
    { name: 'by-run', keys: [['runId', 1]] },
  ],
});

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
    /** The payment whose money goes back. */
    orderId: z.string(),
    way: z.enum(['wechat', 'cash', 'transfer']),
    /** `bills`: a payment taken back, its bills are open again; `credit`: out of the home's credit. */
    of: z.enum(['bills', 'credit']),
    billIds: z.array(z.string()),
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

/** 结算: one day of WeChat's money, held against its bill and posted to the bank. The id is (community, day). */
export const settlements = collection({
  name: 'settlements',
  summary: 'One day’s settlement of WeChat’s money; sums are of the lines that agreed.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    day: z.string(),
    fileId: z.string(),
    payments: z.int(),
    paymentFen: fen('缴费'),
    refunds: z.int(),
    refundFen: fen('退款'),
    chargeFen: signedFen('手续费'),
    /** What the bank statement shows for it. */
    bankFen: signedFen('银行到账'),
    postingId: z.string().nullable(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['day', -1],
      ],
    },
  ],
});

/** 对账差异: waits until somebody who did not record the day has said what it was. */
export const settlementDifferences = collection({
  name: 'settlementDifferences',
  summary: 'Something a day’s settlement and our records do not agree on.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    day: z.string(),
    about: z.enum(['payment', 'refund', 'bank']),
    /** The order's or refund's number; the day for the bank's sum. */
    number: z.string(),
    kind: z.enum(['only-here', 'only-there', 'amount', 'transaction', 'twice-there', 'charge']),
    hereFen: signedFen('我们'),
    thereFen: signedFen('对方'),
    state: z.enum(['open', 'explained']),
    note: z.string(),
    by: z.string(),
    explainedBy: z.string().nullable(),
    explainedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['day', 1],
      ],
    },
  ],
});

/** 差错: money that arrived and did not fit its order. It becomes the home's credit; staff look into it. */
export const paymentDifferences = collection({
  name: 'paymentDifferences',
  summary: 'A payment that came short, over or too late; the id is the order’s.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    why: z.enum(['amount', 'late']),
    expectedFen: positiveFen('应收'),
    receivedFen: positiveFen('实收'),
    transactionId: z.string(),
    postingId: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['at', -1],
      ],
    },
  ],
});

const postingLine = z.object({
  account: z.string(),
  /** One of the two is 0. */
  debitFen: fen('借方'),
  creditFen: fen('贷方'),
  unitId: z.string().optional(),
  billId: z.string().optional(),
  voucherIds: z.array(z.string()).optional(),
  counterparty: z.string().optional(),
  /** Contract and decision a shared-area line rests on (Civil Code 278(8)). */
  contract: z.string().optional(),
  decisionId: z.string().optional(),
  projectId: z.string().optional(),
  /** Service the line pays for: `2026-07`, or days `2026-07-01/2026-12-31`. */
  servicePeriod: z.string().optional(),
  /** Last day to pay, for the age of arrears. */
  due: z.string().optional(),
});

/** 记账: immutable; corrected by a reversal. The id is (source, line), so that a repeat is harmless. */
export const postings = collection({
  name: 'postings',
  summary: 'One balanced event in the community’s ledger.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    books: z.array(z.enum(['P', 'S', 'F', 'K', 'D'])),
    /** UTC+8 day the event belongs to. */
    day: z.string(),
    memo: z.string(),
    lines: z.array(postingLine).min(2),
    /** The document it comes from: `bill:…`, `order:…`, `entry:…`. */
    source: z.string(),
    /** The fact's own day, when it belongs to a period whose statement is published already. */
    factDay: z.string().nullable(),
    reverses: z.string().nullable(),
    /** 结转: carries balances forward; statements leave it out. */
    closing: z.literal(true).optional(),
    /** Running number in the community's ledger, given by the numbering tick; null until then. */
    no: z.int().nullable(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-day',
      keys: [
        ['communityId', 1],
        ['day', 1],
      ],
    },
    {
      name: 'unnumbered',
      keys: [
        ['no', 1],
        ['at', 1],
      ],
    },
    { name: 'by-unit', keys: [['lines.unitId', 1]] },
    {
      name: 'by-number',
      keys: [
        ['communityId', 1],
        ['no', 1],
      ],
    },
    {
      name: 'without-number',
      keys: [
        ['no', 1],
        ['at', 1],
      ],
    },
  ],
});

/** 凭证: the paper behind a posting. */
export const vouchers = collection({
  name: 'vouchers',
  summary: 'The paper behind a cost or an income.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    counterparty: z.string(),
    amountFen: positiveFen('金额'),
    day: z.string(),
    fileIds: z.array(z.string()),
    postingId: z.string(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['day', 1],
      ],
    },
  ],
});
