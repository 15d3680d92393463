import * as z from 'zod';
import { collection } from '../collection';
import { fen } from '../values';

/**
 * How far a community's postings are added up into its months. Another round begins the sums from nothing: they can always be
 * made again out of the postings, which alone are the books.
 */
export const ledgerHeads = collection({
  name: 'ledgerHeads',
  summary: 'Up to which running number the month sums of a community reach; the id is the community’s.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    round: z.int(),
    /** The last running number that is in the sums. */
    throughNo: z.int(),
    /** There are, or may be, numbers after it. */
    behind: z.boolean(),
  }),
  indexes: [{ name: 'behind', keys: [['behind', 1]] }],
});

/** 科目月合计: the id is (community, round, month). */
export const ledgerMonths = collection({
  name: 'ledgerMonths',
  summary: 'What was debited and credited to each account in one month of a community’s ledger.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    round: z.int(),
    month: z.string(),
    sums: z.array(z.object({ account: z.string(), debitFen: fen('借方'), creditFen: fen('贷方') })),
    /** How many postings are in the sums. */
    postings: z.int(),
  }),
  indexes: [
    {
      name: 'by-month',
      keys: [
        ['communityId', 1],
        ['round', 1],
        ['month', 1],
      ],
    },
  ],
});

/** 结账: the id is (community, period). Locked by one person; the results are carried when another has confirmed it. */
export const ledgerCloses = collection({
  name: 'ledgerCloses',
  summary: 'The close of one period of a community’s books.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    period: z.string(),
    /** Last day of the period. */
    to: z.string(),
    state: z.enum(['locked', 'closed', 'opened']),
    lockedBy: z.string(),
    lockedAt: z.date(),
    /** What was closed through before; so it is again when the close is refused. */
    before: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.date().nullable(),
    note: z.string(),
    /** What was carried forward. */
    postingIds: z.array(z.string()),
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

/** 锁账: read with every posting that is written; the id is the community’s. */
export const ledgerLocks = collection({
  name: 'ledgerLocks',
  summary: 'Through which day a community’s books take nothing more.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    closedThrough: z.string(),
    /** The close that waits for its second person. */
    waiting: z.string().nullable(),
  }),
  indexes: [],
});

/** 封存: postings that were numbered together, with the hash chain before and after them. The id is (community, first number). */
export const ledgerSeals = collection({
  name: 'ledgerSeals',
  summary: 'One link of many postings in the hash chain of a community’s ledger; never changed.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    fromNo: z.int(),
    throughNo: z.int(),
    /** First and last day that postings in it are booked on. */
    fromDay: z.string(),
    toDay: z.string(),
    before: z.string(),
    hash: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-number',
      keys: [
        ['communityId', 1],
        ['throughNo', 1],
      ],
    },
  ],
});

const accountSums = z.array(z.object({ account: z.string(), debitFen: fen('借方'), creditFen: fen('贷方') }));

/** 审计导出: its progress is in the job of the same id. */
export const ledgerAudits = collection({
  name: 'ledgerAudits',
  summary: 'A book over a span of days, written out for auditors.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    book: z.enum(['P', 'S', 'F', 'K', 'D']),
    from: z.string(),
    to: z.string(),
    /** Postings numbered later are not in it. */
    throughNo: z.int(),
    /** The sums of the ledger the day before, and on the last day: the volumes must lead from one to the other. */
    opening: accountSums,
    closing: accountSums,
    askedBy: z.string(),
    askedAt: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['askedAt', -1],
      ],
    },
  ],
});

/** One volume of an audit export. The id is (export, number of the volume). */
export const ledgerAuditParts = collection({
  name: 'ledgerAuditParts',
  summary: 'One finished volume of an audit export: its files and the sums of its postings.',
  document: z.object({
    _id: z.string(),
    auditId: z.string(),
    communityId: z.string(),
    part: z.int(),
    entries: z.int(),
    sums: accountSums,
    sheetId: z.string(),
    dataId: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-audit',
      keys: [
        ['auditId', 1],
        ['part', 1],
      ],
    },
  ],
});
