import * as z from 'zod';
import { collection } from '../collection';

/** 主管部门同意: without it no vote of the community binds by phone alone. */
export const electronicConsents = collection({
  name: 'electronicConsents',
  summary: 'The bureau’s written consent that votes of one community may be binding by phone.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    /** Number of the paper 文号. */
    number: z.string(),
    /** UTC+8 day it was given, and the last one it holds; null: until it is ended. */
    day: z.string(),
    until: z.string().nullable(),
    fileId: z.string(),
    state: z.enum(['in-force', 'ended']),
    endedReason: z.string(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['at', -1],
      ],
    },
  ],
});
