import * as z from 'zod';
import { collection } from '../collection';
import { areaCenti, positiveFen } from '../values';

/** Whoever spends of the books S and K takes the next turn in the same transaction: what was measured is still so when it is spent. */
export const purses = collection({
  name: 'purses',
  summary: 'Whose turn it is to spend shared earnings or committee funds; the id is the community’s.',
  document: z.object({ _id: z.string(), communityId: z.string(), turn: z.int() }),
  indexes: [],
});

/** 经手与复核 of shared earnings and committee funds: entered by one person, confirmed by another, then posted. */
export const purseEntries = collection({
  name: 'purseEntries',
  summary: 'A use of shared earnings, a hand-over by the firm, or spending of the committee, and who confirmed it.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum([
      'fund',
      'repair',
      'committee',
      'fees',
      'audit',
      'hand-over',
      'office',
      'allowance',
      'review',
      'contribution',
      'reversal',
    ]),
    /** In whose list it stands: shared earnings or committee funds. */
    book: z.enum(['S', 'K']),
    /** Whose statements its posting moves. */
    books: z.array(z.enum(['P', 'S', 'F', 'K'])),
    title: z.string(),
    /** Whom it was paid to; of an allowance the post, never the person. */
    counterparty: z.string(),
    amountFen: positiveFen('金额'),
    day: z.string(),
    fileIds: z.array(z.string()),
    /** The owners' decision a use rests on. */
    decision: z.object({ pollId: z.string(), questionId: z.string() }).nullable(),
    /** The same in words. */
    ground: z.string(),
    /** Whether parking spaces get a share: as they voted. */
    countParking: z.boolean(),
    /** `asked`: the community has to consent first. `working`: confirmed, the homes' shares are still being written. */
    state: z.enum(['asked', 'waiting', 'working', 'done', 'refused', 'reversed']),
    /** The entry a reversal takes back. */
    reverses: z.string().nullable(),
    homes: z.int(),
    enteredBy: z.string(),
    enteredAt: z.date(),
    consentedBy: z.string().nullable(),
    /** What the community said to it. */
    consentNote: z.string(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
    reason: z.string(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['book', 1],
        ['enteredAt', -1],
      ],
    },
    {
      name: 'to-do',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['day', 1],
      ],
    },
    { name: 'working', keys: [['state', 1]] },
  ],
});

/** 分到各户: the homes among whom a sum is shared, their areas frozen when it was confirmed. */
export const purseShares = collection({
  name: 'purseShares',
  summary: 'One home among those a use of shared earnings is shared out to.',
  document: z.object({
    _id: z.string(),
    entryId: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    areaCenti: areaCenti('面积'),
  }),
  indexes: [
    {
      name: 'by-entry',
      keys: [
        ['entryId', 1],
        ['_id', 1],
      ],
    },
  ],
});

/** 工作经费预算: never edited; a later version stands in its place. The id is (community, year, version). */
export const committeeBudgets = collection({
  name: 'committeeBudgets',
  summary: 'What the committee may spend in a year, by item, and on what decision it rests.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    year: z.string(),
    version: z.int(),
    items: z.array(z.object({ kind: z.enum(['office', 'allowance', 'review']), amountFen: positiveFen('预算') })),
    ground: z.string(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-year',
      keys: [
        ['communityId', 1],
        ['year', 1],
        ['version', -1],
      ],
    },
  ],
});
