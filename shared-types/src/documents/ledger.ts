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
