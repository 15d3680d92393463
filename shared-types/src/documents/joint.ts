import * as z from 'zod';
import { collection } from '../collection';
import { requestLevel } from '../values';

/** 联席会议 of a street: who convenes it and which units belong to it; the id is the street's. */
export const jointBodies = collection({
  name: 'jointBodies',
  summary: 'A street’s joint meeting: convener and units.',
  document: z.object({
    _id: z.string(),
    streetId: z.string(),
    convener: z.string(),
    members: z.array(z.string()),
    setUpDay: z.string(),
    lastMetDay: z.string().nullable(),
    by: z.string(),
  }),
  indexes: [],
});

export const jointMeetings = collection({
  name: 'jointMeetings',
  summary: 'One session of a joint meeting: day, place, units, and its minutes.',
  document: z.object({
    _id: z.string(),
    streetId: z.string(),
    kind: z.enum(['regular', 'urgent']),
    day: z.string(),
    place: z.string(),
    participants: z.array(z.string()),
    state: z.enum(['called', 'filed', 'cancelled']),
    attended: z.array(z.string()),
    /** Units that signed the minutes. */
    signed: z.array(z.string()),
    /** 会议纪要: filed, for the offices; what was decided about a matter stands in the matter. */
    minutes: z.string(),
    fileIds: z.array(z.string()),
    by: z.string(),
    filedBy: z.string().nullable(),
    filedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-street',
      keys: [
        ['streetId', 1],
        ['day', -1],
      ],
    },
  ],
});

/** 联席会议的事项: 接, 办, 盯 by three different persons; their names only for the offices. */
export const jointMatters = collection({
  name: 'jointMatters',
  summary: 'A matter before a joint meeting, from filing to closing with evidence.',
  document: z.object({
    _id: z.string(),
    no: z.string(),
    streetId: z.string(),
    communityId: z.string(),
    kind: z.enum(['duty', 'exit', 'sudden', 'link', 'contract', 'utility', 'other']),
    urgency: z.enum(['urgent', 'normal', 'complex']),
    /** What everybody may read; the facts are for the offices. */
    title: z.string(),
    facts: z.string(),
    /** The request it climbed from; null when entered. */
    requestId: z.string().nullable(),
    from: requestLevel.nullable(),
    state: z.enum(['filed', 'accepted', 'dispatched', 'handling', 'to-check', 'closed', 'refused']),
    filedAt: z.date(),
    /** The day that counts now. */
    dueDay: z.string().nullable(),
    meetingId: z.string().nullable(),
    /** What was decided, and who has to do it until when. */
    method: z.string(),
    unit: z.string(),
    /** Sealed: 接, 办, 盯. */
    receiver: z.string(),
    handler: z.string(),
    watcher: z.string(),
    limitDay: z.string().nullable(),
    extended: z.boolean(),
    /** Who entered that it was done; another looks at it. */
    reportedBy: z.string().nullable(),
    /** What became of it, for everybody. */
    outcome: z.string(),
    version: z.int(),
    steps: z.array(
      z.object({
        at: z.date(),
        what: z.enum([
          'file',
          'accept',
          'refuse',
          'decide',
          'receive',
          'report',
          'finish',
          'extend',
          'close',
          'return',
        ]),
        by: z.string(),
        who: z.string(),
        note: z.string(),
        fileIds: z.array(z.string()),
      }),
    ),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['dueDay', 1],
      ],
    },
    {
      name: 'by-street',
      keys: [
        ['streetId', 1],
        ['state', 1],
        ['dueDay', 1],
      ],
    },
    { name: 'by-meeting', keys: [['meetingId', 1]] },
  ],
});
