import * as z from 'zod';
import { collection } from '../collection';

/** 空置: the household says so with evidence, two of the staff confirm. What comes off, the published standard says. */
export const vacancies = collection({
  name: 'vacancies',
  summary: 'A home said to stand empty, who confirmed it, and from when it was lived in again.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    /** Empty from this day on, to that day, both inside. */
    from: z.string(),
    to: z.string(),
    fileIds: z.array(z.string()),
    state: z.enum(['asked', 'checked', 'approved', 'refused', 'withdrawn', 'ended']),
    /** What was found at the door, or why it was refused. */
    checkNote: z.string(),
    checkedBy: z.string(),
    reason: z.string(),
    decidedBy: z.string(),
    /** Lived in again from this day on. */
    endedDay: z.string().nullable(),
    endedBy: z.string(),
    /** Which of the home's corrections made it count, or ended it; 0 before. */
    no: z.int(),
    /** Its bills are still being put right. */
    pending: z.boolean(),
    askedBy: z.string(),
    askedAt: z.date(),
    decidedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['state', 1],
        ['askedAt', -1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['askedAt', 1],
      ],
    },
  ],
});
