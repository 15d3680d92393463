import * as z from 'zod';
import { collection } from '../collection';

/** 违规举报: who reported it is known to nobody but the system. */
export const violations = collection({
  name: 'violations',
  summary: 'A breach reported in a community, and what company and department did about it.',
  document: z.object({
    _id: z.string(),
    /** WF-0713-7K2M. */
    no: z.string(),
    communityId: z.string(),
    kind: z.enum(['building', 'fire-lane', 'charging', 'structure', 'occupying', 'noise', 'other']),
    place: z.string(),
    text: z.string(),
    fileIds: z.array(z.string()),
    state: z.enum(['reported', 'failed', 'referred', 'answered', 'closed', 'unfounded']),
    reportedBy: z.string(),
    reportedAt: z.date(),
    /** By when the next step must have happened; null when nothing is awaited. */
    due: z.date().nullable(),
    /** The department it was passed on to; empty before that. */
    department: z.string(),
    /** The department's answer is overdue and the joint meeting has it; false again when it is passed on anew. */
    climbed: z.boolean(),
    version: z.int(),
    steps: z.array(
      z.object({
        at: z.date(),
        what: z.enum([
          'report',
          'stopped',
          'failed',
          'refer',
          'handled',
          'not-ours',
          'unfounded',
          'close',
          'persists',
          'climb',
        ]),
        by: z.string(),
        who: z.string(),
        note: z.string(),
        fileIds: z.array(z.string()),
      }),
    ),
  }),
  indexes: [
    {
      name: 'by-state',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['due', 1],
      ],
    },
    {
      name: 'overdue',
      keys: [
        ['state', 1],
        ['climbed', 1],
        ['due', 1],
      ],
    },
    {
      name: 'by-reporter',
      keys: [
        ['reportedBy', 1],
        ['communityId', 1],
        ['reportedAt', -1],
      ],
    },
  ],
});
