import * as z from 'zod';
import { collection } from '../collection';
import { urgency } from '../values';

export const requests = collection({
  name: 'requests',
  summary: 'A repair asked for, and everything done about it.',
  document: z.object({
    _id: z.string(),
    /** BX-0713-7K2M, what people say on the phone. */
    no: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    category: z.string(),
    place: z.string(),
    common: z.boolean(),
    urgency,
    text: z.string(),
    fileIds: z.array(z.string()),
    state: z.enum(['reported', 'taken', 'done', 'closed', 'withdrawn']),
    reportedBy: z.string(),
    reportedAt: z.date(),
    takeBy: z.date(),
    doneBy: z.date(),
    takenBy: z.string().nullable(),
    takenAt: z.date().nullable(),
    doneAt: z.date().nullable(),
    /** A finished request nobody answers closes by itself then. */
    confirmBy: z.date().nullable(),
    costFen: z.int(),
    rating: z.int().nullable(),
    reopened: z.int(),
    steps: z.array(
      z.object({
        at: z.date(),
        what: z.string(),
        by: z.string(),
        who: z.string(),
        note: z.string(),
        fileIds: z.array(z.string()),
      }),
    ),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['reportedAt', -1],
      ],
    },
    {
      name: 'by-state',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['takeBy', 1],
      ],
    },
    {
      name: 'to-confirm',
      keys: [
        ['state', 1],
        ['confirmBy', 1],
      ],
    },
  ],
});
