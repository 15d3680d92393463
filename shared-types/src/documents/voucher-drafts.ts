import * as z from 'zod';
import { collection } from '../collection';
import { positiveFen } from '../values';

/** 手工记账: written by one person (制单), posted by another (复核). A posted one stays, so that both are known. */
export const voucherDrafts = collection({
  name: 'voucherDrafts',
  summary:
    'A cost, an income from common parts, money of government for reductions, a commission or a reversal that one person entered and another posts or sends back.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['cost', 'income', 'grant', 'commission', 'invoice-paid', 'reversal']),
    /** Whose statements its posting moves. */
    books: z.array(z.enum(['P', 'S', 'F', 'K', 'D'])),
    /** What it is booked under; a reversal takes the accounts of what it takes back. */
    account: z.string(),
    title: z.string(),
    counterparty: z.string(),
    amountFen: positiveFen('金额'),
    day: z.string(),
    fileIds: z.array(z.string()),
    /** The other side: how a cost is met, where the money of an income lies, whether it is of other months (预付、预收). */
    settled: z.enum([
      'bank',
      'cash',
      'later',
      'prepaid',
      'special',
      'firm-bank',
      'firm-cash',
      'advance',
      'from-advance',
    ]),
    contract: z.string(),
    decision: z.object({ pollId: z.string(), questionId: z.string() }).nullable(),
    /** That decision, or one on paper, in words; of a reversal, what was wrong. */
    ground: z.string(),
    /** The posting a reversal takes back. */
    reverses: z.string().nullable(),
    /** The invoice that was entered earlier and is paid now. */
    pays: z.string().nullable(),
    /** `owed`: posted, the supplier is still to be paid. */
    state: z.enum(['waiting', 'posted', 'owed', 'returned']),
    enteredBy: z.string(),
    enteredAt: z.date(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
    /** Why it was sent back. */
    reason: z.string(),
  }),
  indexes: [
    {
      name: 'by-state',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['enteredAt', -1],
      ],
    },
  ],
});
