import * as z from 'zod';
import { collection } from '../collection';

/** 公示. Never edited: a correction is a new one that supersedes. */
export const notices = collection({
  name: 'notices',
  summary: 'Something posted on the community’s board.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.string(),
    title: z.string(),
    body: z.string(),
    fileIds: z.array(z.string()),
    /** What it shows, if it is more than text. */
    about: z.object({
      kind: z.enum(['text', 'standard', 'statement', 'poll', 'poll-result', 'survey']),
      id: z.string(),
    }),
    state: z.enum(['published', 'superseded']),
    supersedes: z.string().nullable(),
    supersededBy: z.string().nullable(),
    reason: z.string(),
    publishedBy: z.string(),
    publisher: z.string(),
    publishedAt: z.date(),
    keepUntil: z.string().nullable(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['publishedAt', -1],
      ],
    },
    {
      name: 'by-kind',
      keys: [
        ['communityId', 1],
        ['kind', 1],
        ['publishedAt', -1],
      ],
    },
  ],
});

/** 收支报表: figures are computed from the ledger, never typed. */
export const statements = collection({
  name: 'statements',
  summary: 'A half-year statement and its way to the board.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['fees', 'shared-earnings', 'fund-use', 'utilities', 'committee-funds']),
    period: z.string(),
    version: z.int(),
    /** The computed content (domain/disclosure). */
    figures: z.unknown(),
    /** What communities of any size can be compared by, from the figures: 0.01 %. */
    ratios: z.array(z.object({ code: z.string(), title: z.string(), basisPoints: z.int() })),
    /** Reasons for changes over 20 %. */
    reasons: z.array(z.object({ code: z.string(), reason: z.string() })),
    /** Of everything it was computed from; empty once something more was written into its period. */
    inputHash: z.string(),
    postings: z.int(),
    state: z.enum(['draft', 'submitted', 'returned', 'published', 'superseded']),
    supersedes: z.string().nullable(),
    reason: z.string(),
    reviewNote: z.string(),
    preparedBy: z.string(),
    preparedAt: z.date(),
    reviewedBy: z.string().nullable(),
    reviewedAt: z.date().nullable(),
    noticeId: z.string().nullable(),
  }),
  indexes: [
    {
      name: 'one-version',
      keys: [
        ['communityId', 1],
        ['kind', 1],
        ['period', 1],
        ['version', 1],
      ],
      unique: true,
    },
    {
      name: 'by-state',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'like-communities',
      keys: [
        ['kind', 1],
        ['period', 1],
        ['state', 1],
      ],
    },
  ],
});

export const questions = collection({
  name: 'questions',
  summary: 'A question under a notice, and its answer.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    noticeId: z.string(),
    line: z.string(),
    text: z.string(),
    askedBy: z.string(),
    askedAt: z.date(),
    dueDay: z.string(),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: z.date().nullable(),
    /** 不满意: how far it was taken, and whom it waits for there. */
    heardBy: z.enum(['firm', 'community', 'street']),
    waitsFor: z.enum(['community', 'street']).nullable(),
    appealDueDay: z.string().nullable(),
    appeals: z.array(
      z.object({
        to: z.enum(['community', 'street']),
        why: z.string(),
        at: z.date(),
        dueDay: z.string(),
        answer: z.string().nullable(),
        answeredAt: z.date().nullable(),
      }),
    ),
  }),
  indexes: [
    {
      name: 'taken-further',
      keys: [
        ['communityId', 1],
        ['waitsFor', 1],
        ['appealDueDay', 1],
      ],
    },
    {
      name: 'by-notice',
      keys: [
        ['noticeId', 1],
        ['askedAt', 1],
      ],
    },
    {
      name: 'unanswered',
      keys: [
        ['communityId', 1],
        ['answeredAt', 1],
        ['dueDay', 1],
      ],
    },
    {
      name: 'by-asker',
      keys: [
        ['askedBy', 1],
        ['askedAt', -1],
      ],
    },
  ],
});

/** 公示义务: opened by a timer per kind and period, met only by publishing. */
export const obligations = collection({
  name: 'obligations',
  summary: 'What has to be published, by whom and by when.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.string(),
    period: z.string(),
    title: z.string(),
    responsible: z.string(),
    dueDay: z.string(),
    noticeId: z.string().nullable(),
    metDay: z.string().nullable(),
  }),
  indexes: [
    {
      name: 'unmet',
      keys: [
        ['communityId', 1],
        ['metDay', 1],
        ['dueDay', 1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['dueDay', 1],
      ],
    },
  ],
});
