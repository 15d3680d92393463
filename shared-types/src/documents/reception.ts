import * as z from 'zod';
import { collection } from '../collection';

/** 接待日: who can be met, where and when. Officials by the title they sit there with. */
export const receptionDays = collection({
  name: 'receptionDays',
  summary: 'A day on which street, community or committee receive people.',
  document: z.object({
    _id: z.string(),
    streetId: z.string(),
    /** Absent: for every community of the street. */
    communityId: z.string().optional(),
    heldBy: z.enum(['committee', 'community', 'street']),
    host: z.string(),
    day: z.string(),
    from: z.string(),
    to: z.string(),
    place: z.string(),
    state: z.enum(['planned', 'held', 'cancelled']),
    /** How it went, or why it was called off. */
    note: z.string(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-street',
      keys: [
        ['streetId', 1],
        ['day', 1],
      ],
    },
  ],
});

/** 接待、热线来件: entered by staff for somebody who came or called. */
export const receivedCases = collection({
  name: 'receivedCases',
  summary: 'A case heard at a reception day or passed on by the hotline, with its own limit and answer.',
  document: z.object({
    _id: z.string(),
    /** LD-0713-7K2M. */
    no: z.string(),
    communityId: z.string(),
    source: z.enum(['reception', 'hotline']),
    receptionId: z.string().nullable(),
    /** The hotline's own number; empty for a reception. */
    hotlineNo: z.string(),
    /** Sealed; empty when not given. */
    callerName: z.string(),
    callerPhone: z.string(),
    /** Keyed hash of that number, so that whoever it is finds the case in the own data; empty without one. */
    callerHash: z.string(),
    text: z.string(),
    /** Who has to see to it, as an organisation. */
    responsible: z.string(),
    state: z.enum(['open', 'answered', 'closed']),
    takenAt: z.date(),
    dueDay: z.string(),
    answer: z.string(),
    answeredAt: z.date().nullable(),
    content: z.boolean().nullable(),
    /** Past its day it went before the joint meeting. */
    climbed: z.boolean(),
    version: z.int(),
    steps: z.array(
      z.object({
        at: z.date(),
        what: z.enum(['take', 'answer', 'call-back', 'climb']),
        by: z.string(),
        who: z.string(),
        note: z.string(),
      }),
    ),
  }),
  indexes: [
    {
      name: 'by-state',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['dueDay', 1],
      ],
    },
    {
      name: 'by-due',
      keys: [
        ['state', 1],
        ['climbed', 1],
        ['dueDay', 1],
      ],
    },
    {
      name: 'by-caller',
      keys: [
        ['callerHash', 1],
        ['takenAt', -1],
      ],
    },
  ],
});
