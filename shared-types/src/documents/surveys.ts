import * as z from 'zod';
import { collection } from '../collection';

const question = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['score', 'one', 'many', 'words']),
  options: z.array(z.string()),
});

/** 问卷: satisfaction of a period, or opinions before a decision. */
export const surveys = collection({
  name: 'surveys',
  summary: 'A survey of a community, and once it is closed, its result.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['satisfaction', 'opinion']),
    title: z.string(),
    intro: z.string(),
    /** One answer a head (owners), or one a person (everybody who lives here). */
    each: z.enum(['head', 'person']),
    /** 哪一期的满意度: `2026H2`, `2026`, `2026-07`; null for opinions. */
    period: z.string().nullable(),
    /** 满意率目标, percent. */
    targetPercent: z.int().nullable(),
    questions: z.array(question),
    closesOn: z.string(),
    state: z.enum(['open', 'closed', 'cancelled']),
    reason: z.string(),
    publisher: z.string(),
    by: z.string(),
    at: z.date(),
    closedAt: z.date().nullable(),
    /** Computed at the close (domain/surveys). */
    result: z.unknown(),
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
      name: 'by-period',
      keys: [
        ['communityId', 1],
        ['period', 1],
      ],
    },
    {
      name: 'by-close',
      keys: [
        ['state', 1],
        ['closesOn', 1],
      ],
    },
  ],
});

/** The id is (survey, head) or (survey, person): a second answer takes the place of the first until the close. */
export const surveyAnswers = collection({
  name: 'surveyAnswers',
  summary: 'One answer to a survey. Nobody reads it but who gave it; sums are computed at the close.',
  document: z.object({
    _id: z.string(),
    surveyId: z.string(),
    communityId: z.string(),
    building: z.string(),
    answers: z.array(z.object({ questionId: z.string(), picks: z.array(z.int()), words: z.string() })),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    { name: 'by-survey', keys: [['surveyId', 1]] },
    {
      name: 'by-person',
      keys: [
        ['by', 1],
        ['at', -1],
      ],
    },
  ],
});
