import * as z from 'zod';
import { collection } from '../collection';

/** 服务终止: said by one person, agreed to by another. One of a community waits at a time. */
export const serviceEnds = collection({
  name: 'serviceEnds',
  summary: 'The last day a firm’s service may be charged for, and what became of the bills that reached beyond it.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    lastDay: z.string(),
    ground: z.string(),
    state: z.enum(['asked', 'refused', 'approved', 'done']),
    askedBy: z.string(),
    askedAt: z.date(),
    decidedBy: z.string().nullable(),
    decidedAt: z.date().nullable(),
    note: z.string(),
    /** Unpaid bills that were cut to the last day, or taken back whole. */
    shortened: z.int(),
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
      name: 'waiting',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
  ],
});
