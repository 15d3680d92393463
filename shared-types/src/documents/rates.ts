import * as z from 'zod';
import { collection } from '../collection';

/** 频率: how often somebody did one kind of thing lately. One document a person and kind, overwritten, gone a day after the last time. */
export const rateCounts = collection({
  name: 'rateCounts',
  summary: 'How often one person did one kind of thing since the count began; the id is made of both.',
  document: z.object({
    _id: z.string(),
    from: z.date(),
    count: z.number(),
  }),
  indexes: [{ name: 'by-age', keys: [['from', 1]] }],
});
