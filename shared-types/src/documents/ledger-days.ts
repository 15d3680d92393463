import * as z from 'zod';
import { collection } from '../collection';
import { fen, signedFen } from '../values';

const condensedLine = z.object({
  account: z.string(),
  /** One of the two is 0. */
  debitFen: fen('借方'),
  creditFen: fen('贷方'),
  /** Stands for all homes of its building; only on the homes' own accounts of the fund. */
  unitId: z.string().optional(),
  voucherIds: z.array(z.string()).optional(),
  counterparty: z.string().optional(),
  contract: z.string().optional(),
  decisionId: z.string().optional(),
  /** The month of service that was paid for. */
  servicePeriod: z.string().optional(),
  charge: z.literal('late').optional(),
});

/** Postings of one shape made into one (domain/disclosure/condensed). */
const condensedPosting = z.object({
  id: z.string(),
  lines: z.array(condensedLine),
  source: z.string(),
  factDay: z.string().optional(),
  closing: z.literal(true).optional(),
});

const seal = { postings: z.int(), hash: z.string() };
const bookOfDay = z.object({ ...seal, condensed: z.array(condensedPosting) });

/**
 * 日汇总: what the statements need of one day of a community's ledger, however many homes it has. The id is (community, day). Made from
 * the postings, which alone are the books, and made anew once the day has more of them than it counted.
 */
export const ledgerDays = collection({
  name: 'ledgerDays',
  summary: 'The postings of one day, condensed by book for the half-year statements, with their number and hash.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    day: z.string(),
    /** All that were read, of whatever book. */
    postings: z.int(),
    /** The last one read; a day is read page by page in the order of the ids. */
    lastId: z.string(),
    finished: z.boolean(),
    P: bookOfDay,
    S: bookOfDay,
    F: bookOfDay,
    K: bookOfDay,
    /** Of book P what is about shared water and power: sealed apart, because its statement is. */
    utilities: z.object(seal),
  }),
  indexes: [
    {
      name: 'by-day',
      keys: [
        ['communityId', 1],
        ['day', 1],
      ],
    },
  ],
});

/** 某日欠费: counted home by home, page by page. The id is (community, day). */
export const ledgerArrears = collection({
  name: 'ledgerArrears',
  summary: 'What a community’s homes owed of property fees at the end of a day, by age.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    day: z.string(),
    /** Postings of the ledger through that day when the counting began; another number, and it is counted anew. */
    postings: z.int(),
    /** The last home counted. */
    lastUnit: z.string(),
    finished: z.boolean(),
    openFen: signedFen('未缴'),
    /** By line of the statement. */
    ages: z.array(z.object({ code: z.string(), fen: signedFen('欠费'), homes: z.int() })),
  }),
  indexes: [],
});
