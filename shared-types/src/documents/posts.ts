import * as z from 'zod';
import { collection } from '../collection';

/** 持证和培训 (C1): what somebody holding a post may show; the id is the post's. */
export const postRecords = collection({
  name: 'postRecords',
  summary: 'Certificates and training of somebody who holds a post.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    certificates: z.array(
      z.object({ name: z.string(), no: z.string(), validUntil: z.string().nullable(), fileId: z.string().nullable() }),
    ),
    trainings: z.array(z.object({ day: z.string(), title: z.string(), hours: z.int() })),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [{ name: 'by-community', keys: [['communityId', 1]] }],
});

/** 离任交接: who takes over what somebody leaving has in hand. The id is (post, since when it was held). */
export const postHandOvers = collection({
  name: 'postHandOvers',
  summary: 'What passed from somebody who left a post to the successor.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    membershipId: z.string(),
    roleTitle: z.string(),
    /** Sealed. */
    fromName: z.string(),
    toOpenid: z.string(),
    /** Sealed. */
    toName: z.string(),
    /** Requests that were in hand and passed on. */
    requests: z.int(),
    /** 保管的东西: keys, seals, papers. */
    custody: z.array(z.string()),
    state: z.enum(['given', 'confirmed']),
    reason: z.string(),
    by: z.string(),
    at: z.date(),
    confirmedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'to-confirm',
      keys: [
        ['toOpenid', 1],
        ['state', 1],
      ],
    },
    {
      name: 'by-post',
      keys: [
        ['membershipId', 1],
        ['at', -1],
      ],
    },
  ],
});
