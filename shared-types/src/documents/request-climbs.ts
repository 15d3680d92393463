import * as z from 'zod';
import { collection } from '../collection';
import { requestLevel } from '../values';

/** 逐级上报: how far an unanswered request has climbed; the id is the request's. */
export const requestClimbs = collection({
  name: 'requestClimbs',
  summary: 'Where a request that was not answered in time stands, and everything that brought it there.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    streetId: z.string(),
    /** How often the request had been reopened when this round began. */
    round: z.int(),
    /** The highest level it has reached. */
    level: requestLevel,
    /** Who has to answer now: more than one when life is in danger. */
    holders: z.array(requestLevel),
    arrivedAt: z.date(),
    /** When it goes on to the next level; null where nobody is above or somebody has answered. */
    dueAt: z.date().nullable(),
    /** When the timer looks again; null once the request is over. */
    lookAt: z.date().nullable(),
    backTo: requestLevel.nullable(),
    /** Levels that have set another limit in this round. */
    extended: z.array(requestLevel),
    state: z.enum(['climbing', 'answered', 'over']),
    version: z.int(),
    steps: z.array(
      z.object({
        at: z.date(),
        what: z.enum(['climb', 'answer', 'extend', 'hand-back', 'contest', 'round']),
        from: requestLevel,
        to: requestLevel,
        by: z.string(),
        who: z.string(),
        note: z.string(),
        /** The limit set, a UTC+8 day; else null. */
        until: z.string().nullable(),
      }),
    ),
  }),
  indexes: [
    { name: 'to-look-at', keys: [['lookAt', 1]] },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['holders', 1],
        ['arrivedAt', 1],
      ],
    },
    {
      name: 'by-street',
      keys: [
        ['streetId', 1],
        ['holders', 1],
        ['arrivedAt', 1],
      ],
    },
  ],
});

/** How far the timer has looked through the limits of requests. */
export const climbSweeps = collection({
  name: 'climbSweeps',
  summary: 'Up to which limit requests have been looked at for climbing.',
  document: z.object({ _id: z.string(), through: z.date() }),
  indexes: [],
});
