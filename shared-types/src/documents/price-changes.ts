import * as z from 'zod';
import { collection } from '../collection';

/** 调价程序: what has been done before a drafted version may change a price in force. The id is the draft's. */
export const priceChanges = collection({
  name: 'priceChanges',
  summary: 'The steps of one change of price; the id is that of the drafted standard.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    /** The version in force it was posted against. */
    fromId: z.string(),
    name: z.string(),
    /** Who audited or assessed the last year, and the number of the report. */
    audit: z.string(),
    reasons: z.string(),
    planNoticeId: z.string(),
    postedAt: z.date(),
    told: z.array(
      z.object({
        office: z.enum(['street', 'community', 'price', 'market', 'housing']),
        day: z.string(),
        how: z.string(),
        by: z.string(),
      }),
    ),
    /** Every word given, in order; the last one of each counts. */
    consents: z.array(
      z.object({
        consenter: z.enum(['township', 'zone-team']),
        agreed: z.boolean(),
        paper: z.string(),
        by: z.string(),
        at: z.date(),
      }),
    ),
    ground: z
      .union([
        z.object({ kind: z.literal('decision'), pollId: z.string(), questionId: z.string(), text: z.string() }),
        z.object({ kind: z.literal('clause'), text: z.string(), fileIds: z.array(z.string()) }),
      ])
      .nullable(),
    /** The result as posted last; how often it was posted. */
    result: z.object({ noticeId: z.string(), postedAt: z.date() }).nullable(),
    results: z.int(),
    /** `open` until the version it was for hangs on the board, or is given up. */
    state: z.enum(['open', 'published', 'withdrawn']),
    by: z.string(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
  ],
});
