import * as z from 'zod';
import { collection } from '../collection';
import { positiveFen } from '../values';

/**
 * 主张违约金: the id is (home, running number), so that two who ask at once make one. What accrues is only shown; a home owes it when
 * one person has asked and another has agreed. The bill it makes has the same id.
 */
export const lateClaims = collection({
  name: 'lateClaims',
  summary: 'A late charge the firm claims from a home for days past due, and what became of it.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    no: z.int(),
    /** One for each bill that was late: the days it covers are never claimed again. */
    items: z.array(
      z.object({
        billId: z.string(),
        title: z.string(),
        dueDay: z.string(),
        principalFen: positiveFen('本金'),
        /** What was agreed, in words. */
        clause: z.string(),
        from: z.string(),
        through: z.string(),
        days: z.int(),
        fen: positiveFen('违约金'),
      }),
    ),
    totalFen: positiveFen('违约金'),
    reason: z.string(),
    state: z.enum(['asked', 'refused', 'claimed', 'waive-asked', 'waived']),
    askedBy: z.string(),
    askedAt: z.date(),
    decidedBy: z.string().nullable(),
    decidedAt: z.date().nullable(),
    /** Why it was refused. */
    note: z.string(),
    /** 免收: why, and by whom. */
    waiveReason: z.string(),
    waiveAskedBy: z.string().nullable(),
    waivedBy: z.string().nullable(),
    waivedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['no', -1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['askedAt', -1],
      ],
    },
  ],
});
