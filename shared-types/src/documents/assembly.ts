import * as z from 'zod';
import { collection } from '../collection';
import { areaCenti } from '../values';

/** 业主大会的一次表决. */
export const polls = collection({
  name: 'polls',
  summary: 'One vote of the owners’ assembly, from draft to published result.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    /** Questions, rules, policy, window, scope: what the frozen card is made of (domain/assembly). */
    draft: z.unknown(),
    state: z.enum(['draft', 'announced', 'open', 'closed', 'published']),
    /** The frozen card and its hash; null while a draft. */
    card: z.unknown().nullable(),
    cardHash: z.string().nullable(),
    rollRoot: z.string().nullable(),
    totalAreaCenti: z.int(),
    totalHeads: z.int(),
    /** Somebody is freezing the roll, until then at most; so that two who announce at once never mix their rolls. */
    freezingUntil: z.date(),
    announcedAt: z.date().nullable(),
    opensAt: z.date(),
    closesAt: z.date(),
    closedAt: z.date().nullable(),
    results: z.unknown().nullable(),
    /** Ballots that do not stand, by reason. */
    refused: z.record(z.string(), z.int()),
    packageFileId: z.string().nullable(),
    noticeId: z.string().nullable(),
    resultNoticeId: z.string().nullable(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['opensAt', -1],
      ],
    },
    {
      name: 'by-state',
      keys: [
        ['state', 1],
        ['closesAt', 1],
      ],
    },
  ],
});

/** A frozen roll row of one poll. `headKey` is random per poll and head, so heads can be recounted without names. */
export const rollRows = collection({
  name: 'rollRows',
  summary: 'One unit on the frozen roll of one poll.',
  document: z.object({
    _id: z.string(),
    pollId: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    label: z.string(),
    building: z.string(),
    kind: z.string(),
    headKey: z.string(),
    areaCenti: areaCenti('面积'),
  }),
  indexes: [
    {
      name: 'by-poll',
      keys: [
        ['pollId', 1],
        ['unitId', 1],
      ],
    },
    {
      name: 'by-head',
      keys: [
        ['pollId', 1],
        ['headKey', 1],
      ],
    },
  ],
});

/**
 * 选票: one slot per head, made when the roll is frozen. Casting is one conditional write of this one document on `open`;
 * closing turns every slot's `open` off, so nothing can be cast after it, however late a request was on its way.
 */
export const ballots = collection({
  name: 'ballots',
  summary: 'The one ballot slot of one head in one poll.',
  document: z.object({
    _id: z.string(),
    pollId: z.string(),
    communityId: z.string(),
    headKey: z.string(),
    headId: z.string(),
    unitIds: z.array(z.string()),
    /** What this head's ballot weighs. */
    areaCenti: areaCenti('面积'),
    open: z.boolean(),
    opensAt: z.date(),
    closesAt: z.date(),
    voted: z.boolean(),
    /** Choices and nonce, sealed until the count. */
    sealed: z.string().nullable(),
    commit: z.string().nullable(),
    castAt: z.date().nullable(),
    castBy: z.string().nullable(),
    channel: z.enum(['electronic', 'paper']).nullable(),
    /** Earlier ballots of this head that this one replaced: their commits and when they were cast; what they said is gone. */
    replaced: z.array(z.object({ commit: z.string(), at: z.date() })),
  }),
  indexes: [
    {
      name: 'by-poll',
      keys: [
        ['pollId', 1],
        ['voted', 1],
      ],
    },
    {
      name: 'by-head',
      keys: [
        ['pollId', 1],
        ['headId', 1],
      ],
    },
  ],
});
