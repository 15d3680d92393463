import * as z from 'zod';
import { collection } from '../collection';
import { rollDoubts } from '../roll-doubts';

/** 名册异议: an owner says before the opening that a row is wrong, and is answered (Guide Rules art. 12). */
export const rollObjections = collection({
  name: 'rollObjections',
  summary: 'An owner’s objection to a row of the roll of one poll, and the answer.',
  document: z.object({
    _id: z.string(),
    pollId: z.string(),
    communityId: z.string(),
    /** The home it is about; who asks is bound to it. */
    unitId: z.string(),
    label: z.string(),
    kind: z.enum(rollDoubts),
    text: z.string(),
    fileIds: z.array(z.string()),
    by: z.string(),
    at: z.date(),
    state: z.enum(['open', 'upheld', 'rejected']),
    answer: z.string(),
    answeredBy: z.string().nullable(),
    answeredAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-poll',
      keys: [
        ['pollId', 1],
        ['state', 1],
        ['at', 1],
      ],
    },
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['pollId', 1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
  ],
});

/**
 * 共有房屋的代表: co-owners name one of them to vote for all (Guide Rules art. 25). In force when every bound co-owner has agreed.
 */
export const representatives = collection({
  name: 'representatives',
  summary: 'Whom the co-owners of one head have named to vote.',
  document: z.object({
    /** `<communityId>.<headId>` */
    _id: z.string(),
    communityId: z.string(),
    headId: z.string(),
    openid: z.string(),
    /** Co-owners' accounts that agreed to this one. */
    agreed: z.array(z.string()),
    state: z.enum(['proposed', 'in-force', 'ended']),
    by: z.string(),
    at: z.date(),
    version: z.int(),
  }),
  indexes: [
    {
      name: 'by-person',
      keys: [
        ['openid', 1],
        ['at', -1],
      ],
    },
    {
      name: 'by-agreed',
      keys: [
        ['agreed', 1],
        ['at', -1],
      ],
    },
  ],
});
