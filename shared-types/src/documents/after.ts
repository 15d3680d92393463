import * as z from 'zod';
import { collection } from '../collection';
import { matters } from '../matters';

/** 结果异议: an owner says, within the days after publication, what is wrong with a result. */
export const resultObjections = collection({
  name: 'resultObjections',
  summary: 'What an owner objects to in a published result, and the answer.',
  document: z.object({
    _id: z.string(),
    pollId: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    /** Null: the whole vote. */
    questionId: z.string().nullable(),
    kind: z.enum(['count', 'roll-row', 'ballot-not-mine', 'procedure']),
    text: z.string(),
    fileIds: z.array(z.string()),
    by: z.string(),
    at: z.date(),
    dueDay: z.string(),
    /** `noted`: right, and the outcome stands, as a note on the board says; `referred`: right, and it is for a ruling to say what follows. */
    state: z.enum(['open', 'withdrawn', 'dismissed', 'noted', 'referred']),
    /** To who objected. */
    answer: z.string(),
    answeredAs: z.enum(['community', 'street', 'bureau']).nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-poll',
      keys: [
        ['pollId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'by-owner',
      keys: [
        ['pollId', 1],
        ['by', 1],
      ],
    },
    {
      name: 'unanswered',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['dueDay', 1],
      ],
    },
    {
      name: 'by-person',
      keys: [
        ['by', 1],
        ['at', -1],
      ],
    },
  ],
});

/** 业主大会决定: what a vote became once nothing stood against it any more. The id is the vote's. */
export const decisions = collection({
  name: 'decisions',
  summary: 'A result that became final: outcomes, rules it was made under, who has received it.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    legalMode: z.enum(['binding-electronic', 'paper-binding', 'consultation']),
    /** UTC+8 day of publication, and from which it stands. */
    publishedDay: z.string(),
    finalDay: z.string(),
    outcomes: z.array(
      z.object({
        questionId: z.string(),
        matter: z.enum(matters),
        kind: z.enum(['decision', 'election']),
        passed: z.boolean(),
        /** The rule it was made under; a later law does not change it. */
        ruleId: z.string(),
        covenantVersionId: z.string().nullable(),
      }),
    ),
    /** What follows from it is still to be done, or to be undone. */
    effects: z.enum(['pending', 'done']),
    effectsAt: z.date(),
    noticeId: z.string(),
    /** 告知居委会 (Property Management Regulation 20 ¶3): who confirmed to have it. */
    received: z.array(
      z.object({ as: z.enum(['community', 'street']), by: z.string(), at: z.date(), advice: z.string() }),
    ),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['finalDay', -1],
      ],
    },
    {
      name: 'to-do',
      keys: [
        ['effects', 1],
        ['effectsAt', 1],
      ],
    },
  ],
});

/** 责令改正、撤销决定 (Property Management Regulation 19 ¶2). Never edited: a later one supersedes. */
export const rulings = collection({
  name: 'rulings',
  summary: 'What a street or the bureau ordered about a decision that breaks the law.',
  document: z.object({
    /** `<pollId>.ruling-<n>`, so that two who rule at once do not both count as the n-th. */
    _id: z.string(),
    communityId: z.string(),
    pollId: z.string().nullable(),
    /** Of that vote; empty when the committee decided. */
    questionIds: z.array(z.string()),
    /** What it is about, in words. */
    subject: z.string(),
    body: z.enum(['assembly', 'committee']),
    /** `withdrawal`: an earlier ruling is taken back. */
    kind: z.enum(['correction', 'revocation', 'withdrawal']),
    articles: z.array(z.string()),
    reason: z.string(),
    deadlineDay: z.string().nullable(),
    fileIds: z.array(z.string()),
    issuedAs: z.enum(['street', 'bureau']),
    issuer: z.string(),
    issuedBy: z.string(),
    issuedAt: z.date(),
    noticeId: z.string(),
    state: z.enum(['in-force', 'reported', 'complied', 'superseded']),
    supersedes: z.string().nullable(),
    supersededBy: z.string().nullable(),
    /** What was put right, as the committee or the convener reported it. */
    report: z.object({ text: z.string(), fileIds: z.array(z.string()), by: z.string(), at: z.date() }).nullable(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['issuedAt', -1],
      ],
    },
    {
      name: 'by-poll',
      keys: [
        ['pollId', 1],
        ['issuedAt', 1],
      ],
    },
  ],
});
