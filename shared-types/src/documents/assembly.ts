import * as z from 'zod';
import { collection } from '../collection';
import { everyRole } from '../roles';
import { areaCenti } from '../values';

/** 业主大会的一次表决. */
export const polls = collection({
  name: 'polls',
  summary: 'One vote of the owners’ assembly, from draft to published result.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    kind: z.enum(['regular', 'extraordinary', 'first']),
    /** Questions, policy and clauses, scope: what the frozen card is made of (assembly/calling). */
    draft: z.unknown(),
    /** From 1, one more with every change of the draft. */
    version: z.int(),
    /** The petition 连署 of the owners that demanded it. */
    petitionId: z.string().nullable(),
    state: z.enum(['draft', 'announced', 'open', 'closed', 'published', 'final', 'withdrawn', 'revoked']),
    /** The frozen card and its hash; null while a draft. */
    card: z.unknown().nullable(),
    cardHash: z.string().nullable(),
    rollRoot: z.string().nullable(),
    totalAreaCenti: z.int(),
    totalHeads: z.int(),
    /** Somebody is freezing the roll, until then at most; so that two who announce at once never mix their rolls. */
    freezingUntil: z.date(),
    /** The roll of an announced vote is being frozen again; nobody votes until that is done. */
    refreezing: z.object({ reason: z.string(), by: z.string(), role: z.enum(everyRole) }).nullable(),
    announcedAt: z.date().nullable(),
    opensAt: z.date(),
    closesAt: z.date(),
    /** Paper handed in before the close may be entered until then; never before `closesAt`. */
    paperUntil: z.date(),
    closedAt: z.date().nullable(),
    /** Counted, and the result posted. Later than `closedAt` where paper was still entered. */
    publishedAt: z.date().nullable(),
    results: z.unknown().nullable(),
    /** Ballots that do not stand, by reason. */
    refused: z.record(z.string(), z.int()),
    packageFileId: z.string().nullable(),
    noticeId: z.string().nullable(),
    resultNoticeId: z.string().nullable(),
    /** Why it was taken back before it opened; empty if it was not. */
    withdrawnReason: z.string(),
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

/** One ballot a head handed in. What it says stays sealed until the count, and for ever if another one stands in its place. */
const handedIn = z.object({
  commit: z.string(),
  /** Paper: when it was handed in, before the close. */
  at: z.date(),
  /** When it came into the slot; the promise counts from here. On paper later than `at`. */
  receivedAt: z.date(),
  channel: z.enum(['electronic', 'paper']),
  /** Choices and nonce. */
  sealed: z.string(),
  /** Who cast it; on paper, who entered it. */
  by: z.string(),
  /** The written proxy it was cast under. */
  proxyId: z.string().nullable(),
  /** The paper it was entered from. */
  paperId: z.string().nullable(),
});

/**
 * 选票: one slot per head, made when the roll is frozen. Handing in is one conditional write of this one document on `open` and
 * `casts`; closing turns every slot's `open` off, so nothing can be added after it, however late a request was on its way.
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
    /** Until the last moment at which anything can be added: the close, on paper `paperUntil`. */
    open: z.boolean(),
    opensAt: z.date(),
    closesAt: z.date(),
    voted: z.boolean(),
    /** Every ballot this head handed in, in order; which of them stands the policy decides at the count. */
    handedIn: z.array(handedIn),
    /** Length of `handedIn`: the condition under which the next one is added. */
    casts: z.int(),
    /** So many of `handedIn` are in the log. */
    logged: z.int(),
    /** Their numbers in the log, in the order of `handedIn`. */
    numbers: z.array(z.int()),
    /** Some are not yet. */
    pending: z.boolean(),
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
    {
      name: 'to-log',
      keys: [
        ['pending', 1],
        ['pollId', 1],
      ],
    },
  ],
});

/**
 * 登记簿: the log in pages. One page is written by one create with the id of its first number, so the log has no gaps and no number
 * twice, whoever writes; each page ends with the signed head of the tree so far.
 */
export const logPages = collection({
  name: 'logPages',
  summary: 'Some ballots of one poll in the order they were logged, and the signed tree head after them.',
  document: z.object({
    /** `<pollId>.<first, zero-padded>` */
    _id: z.string(),
    pollId: z.string(),
    communityId: z.string(),
    /** Number of the first entry, from 1. */
    first: z.int(),
    entries: z.array(
      z.object({
        commit: z.string(),
        at: z.string(),
        channel: z.enum(['electronic', 'paper']),
        /** Which slot, and its how-manieth ballot (from 1); not published. */
        slotId: z.string(),
        nth: z.int(),
      }),
    ),
    /** What the next page goes on from: the tree's peaks from left to right (domain/assembly/log). */
    peaks: z.array(z.string()),
    /** `closes`: the last page of a poll, nothing comes after it. */
    head: z.object({
      size: z.int(),
      root: z.string(),
      chain: z.string(),
      at: z.string(),
      closes: z.boolean(),
      signature: z.string(),
    }),
  }),
  indexes: [
    {
      name: 'by-poll',
      keys: [
        ['pollId', 1],
        ['first', -1],
      ],
    },
  ],
});

/** Who is logging a poll now, until then at most. Only saves work: what keeps two apart is the id of the page. */
export const logLeases = collection({
  name: 'logLeases',
  summary: 'Who writes the log of one poll just now.',
  document: z.object({ _id: z.string(), until: z.date() }),
  indexes: [],
});
