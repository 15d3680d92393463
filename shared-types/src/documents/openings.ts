import * as z from 'zod';
import { collection } from '../collection';
import { count, fen, signedFen } from '../values';

/**
 * 期初: how the books of a community that moves here stood on one day. Entered by one person and posted by another, once a book; taken
 * back whole, also by two. The id is (community, book, how often it was taken back before).
 */
export const openings = collection({
  name: 'openings',
  summary:
    'The balances a community’s book began with here, its old arrears and balances by home, and who answered for them.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    book: z.enum(['S', 'K', 'P']),
    /** Last day of a month: what was before it is in the balances. */
    day: z.string(),
    feeSystem: z.enum(['lump-sum', 'commission']),
    /** As the sheet said it. */
    balances: z.array(z.object({ account: z.string(), fen: signedFen('金额'), counterparty: z.string() })),
    fileId: z.string(),
    fileHash: z.string(),
    /** 分户表; empty where no home owes or has anything. */
    homesFileId: z.string(),
    homesFileHash: z.string(),
    /** What the sheet of homes comes to. */
    homes: z.object({
      lines: count('行数'),
      owedFen: fen('旧欠'),
      creditFen: fen('预收'),
      depositFen: fen('押金'),
    }),
    /** The paper behind it: balance sheet, bank’s statement, hand-over list. */
    fileIds: z.array(z.string()),
    state: z.enum(['waiting', 'returned', 'working', 'posted', 'back-asked', 'backing', 'reversed']),
    enteredBy: z.string(),
    enteredAt: z.date(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
    /** Why it was sent back, or was not taken back. */
    reason: z.string(),
    /** 冲回: who asked for it and why, and who agreed. */
    back: z
      .object({ askedBy: z.string(), askedAt: z.date(), reason: z.string(), agreedBy: z.string().nullable() })
      .nullable(),
    /** 单笔旧欠更正: a debt that was never owed, and who asked to take it back; gone from here once another person has decided. */
    wrong: z.array(
      z.object({
        billId: z.string(),
        unitLabel: z.string(),
        askedBy: z.string(),
        askedAt: z.date(),
        reason: z.string(),
      }),
    ),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['enteredAt', -1],
      ],
    },
    { name: 'under-way', keys: [['state', 1]] },
    {
      name: 'by-state',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
  ],
});
