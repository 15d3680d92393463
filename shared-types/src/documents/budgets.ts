import * as z from 'zod';
import { collection } from '../collection';
import { fen } from '../values';

/** 年度预算: the id is (community, kind, year, version). Never edited once published: a later version supersedes it. */
export const yearBudgets = collection({
  name: 'yearBudgets',
  summary: 'What a year is planned to bring and to cost, by statement line, agreed with the owners’ committee.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['fees', 'shared-earnings']),
    year: z.string(),
    version: z.int(),
    items: z.array(z.object({ code: z.string(), amountFen: fen('预算') })),
    ground: z.string(),
    reason: z.string(),
    state: z.enum(['submitted', 'returned', 'published', 'superseded']),
    supersedes: z.string().nullable(),
    enteredBy: z.string(),
    enteredAt: z.date(),
    reviewedBy: z.string().nullable(),
    reviewedAt: z.date().nullable(),
    reviewNote: z.string(),
    noticeId: z.string().nullable(),
  }),
  indexes: [
    {
      name: 'by-year',
      keys: [
        ['communityId', 1],
        ['kind', 1],
        ['year', -1],
        ['version', -1],
      ],
    },
    {
      name: 'by-state',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
  ],
});
