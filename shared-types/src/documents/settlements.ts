import * as z from 'zod';
import { collection } from '../collection';
import { fen, positiveFen, signedFen } from '../values';

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
