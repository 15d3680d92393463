import * as z from 'zod';
import { collection } from '../collection';

/** 打印件: a paper made once. Its id is made of what it says, so the same content is never made twice. */
export const prints = collection({
  name: 'prints',
  summary: 'A paper made for printing and where it lies.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum([
      'notice',
      'decision',
      'ballots',
      'filing',
      'certificate',
      'demand',
      'court-file',
      'receipt',
      'statement',
    ]),
    /** What it was made of: a poll, a committee. */
    about: z.string(),
    /** Ballots: the building; otherwise empty. */
    part: z.string(),
    /** Ballots: number of the file of that building, from 1. */
    nth: z.int(),
    /** Ballots: how many are in it. */
    ballots: z.int(),
    /** Ballots: the first and the last home. */
    from: z.string(),
    to: z.string(),
    fileId: z.string(),
    fileName: z.string(),
    pages: z.int(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-about',
      keys: [
        ['about', 1],
        ['kind', 1],
        ['part', 1],
        ['nth', 1],
      ],
    },
  ],
});
