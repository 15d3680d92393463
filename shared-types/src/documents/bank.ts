import * as z from 'zod';
import { collection } from '../collection';
import { signedFen } from '../values';

const account = z.enum(['P1001', 'S1001', 'F1001', 'K1001']);

/** 对到哪里: moves with every list of the bank that is recorded. The id is (community, account). */
export const bankHeads = collection({
  name: 'bankHeads',
  summary: 'Through which day a bank account is held against the bank’s own paper.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    account,
    through: z.string(),
    closingFen: signedFen('余额'),
    at: z.date(),
  }),
  indexes: [{ name: 'by-community', keys: [['communityId', 1]] }],
});

/** 银行流水 or 余额: what the bank says of an account up to a day. The id is (community, account, day). */
export const bankPapers = collection({
  name: 'bankPapers',
  summary: 'A list or a balance of the bank for one account, and how many differences it left.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    account,
    kind: z.enum(['list', 'balance']),
    /** The first day of the list; null for a balance. */
    from: z.string().nullable(),
    to: z.string(),
    fileId: z.string(),
    lines: z.int(),
    inFen: signedFen('收入'),
    outFen: signedFen('支出'),
    closingFen: signedFen('余额'),
    differences: z.int(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['to', -1],
      ],
    },
  ],
});

/** 未达账项: on one side only. Open until another person has said what it is; settled when the other side follows. */
export const bankDifferences = collection({
  name: 'bankDifferences',
  summary: 'Money that the bank and the books do not both say.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    account,
    day: z.string(),
    side: z.enum(['bank', 'books', 'balance']),
    /** What the bank says more than the books, or the books more than the bank where the side is theirs. */
    fen: signedFen('金额'),
    /** The counterparty by the bank, or the memo of the posting. */
    words: z.string(),
    state: z.enum(['open', 'explained', 'settled']),
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
