import * as z from 'zod';
import { collection } from '../collection';

/** 交付日: recorded by one person; where bills or the roll change by it, another confirms. One of a home waits at a time. */
export const handOvers = collection({
  name: 'unitHandOvers',
  summary: 'From which day a home was handed over, as it was recorded, and what became of the bills it concerns.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    /** As recorded before; null while only the roll said whether. */
    beforeDay: z.string().nullable(),
    day: z.string(),
    /** 建设单位承诺代缴物业费, through this day. */
    developerPaysUntil: z.string().nullable(),
    /** 交房验收单, or the promise and where it is written. */
    ground: z.string(),
    state: z.enum(['asked', 'refused', 'approved', 'done']),
    askedBy: z.string(),
    askedAt: z.date(),
    decidedBy: z.string().nullable(),
    decidedAt: z.date().nullable(),
    note: z.string(),
    /** Which of the home's corrections it became; 0 before it counts. */
    no: z.int(),
    /** Bills written anew, what paid ones gave back, and what the developer paid for days that are the owner's. Fen. */
    rewritten: z.int(),
    creditedFen: z.int(),
    keptFen: z.int(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['state', 1],
      ],
    },
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
