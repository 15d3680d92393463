import * as z from 'zod';
import { collection } from '../collection';
import { fen, pauseReason, positiveFen, requestKind, requestLevel, urgency } from '../values';

const step = z.object({
  at: z.date(),
  what: z.string(),
  by: z.string(),
  /** Staff by name, residents by what they are to the home. */
  who: z.string(),
  note: z.string(),
  fileIds: z.array(z.string()),
});

/** 报价: what the home's own part would cost, said before anything is done. */
const offer = z.object({
  no: z.int(),
  what: z.string(),
  fen: positiveFen('报价'),
  /** `released`: agreed to, and set aside again by whoever does the work. */
  state: z.enum(['offered', 'accepted', 'refused', 'released']),
  by: z.string(),
  at: z.date(),
  /** Somebody whom the bill would not be for said yes; the owner's is awaited. */
  wish: z.object({ by: z.string(), who: z.string(), at: z.date() }).optional(),
  /** 纸上的同意 of a home without an account: who signed, who entered it, and the second person once there is one. */
  paper: z.object({ by: z.string(), at: z.date(), who: z.string(), confirmedBy: z.string().nullable() }).nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.date().nullable(),
});

/** 公共部分的钱从哪里出: a voucher of the books, or a project of the maintenance fund with its vote or emergency. */
const cost = z.object({
  of: z.enum(['voucher', 'fund']),
  id: z.string(),
  title: z.string(),
  by: z.string(),
  at: z.date(),
});

export const requests = collection({
  name: 'requests',
  summary: 'A repair, complaint or suggestion, and everything done about it.',
  document: z.object({
    _id: z.string(),
    /** BX-0713-7K2M, what people say on the phone. */
    no: z.string(),
    kind: requestKind,
    communityId: z.string(),
    /** The home it was reported for. */
    unitId: z.string(),
    unitLabel: z.string(),
    category: z.string(),
    /** As the community's list called it on that day. */
    categoryTitle: z.string(),
    place: z.string(),
    /** The place without blanks and widths of letters: two reports of one place meet here. */
    placeKey: z.string(),
    common: z.boolean(),
    urgency,
    text: z.string(),
    fileIds: z.array(z.string()),
    state: z.enum(['reported', 'assigned', 'taken', 'coming', 'working', 'waiting', 'done', 'closed', 'withdrawn']),
    level: requestLevel,
    reportedBy: z.string(),
    /** 代报: how staff who entered it for the home heard of it, or that a neighbour did; null when the home did itself. */
    heardBy: z.enum(['phone', 'counter', 'round', 'neighbour']).nullable(),
    reportedAt: z.date(),
    takeBy: z.date(),
    onSiteBy: z.date().nullable(),
    doneBy: z.date(),
    /** The limit that counts now; null when none does, or the clock stands still. */
    due: z.date().nullable(),
    /** 经办人. */
    handler: z.string().nullable(),
    /** The first answer since the report or the last reopening. */
    takenAt: z.date().nullable(),
    /** 约好几点上门. */
    visitAt: z.date().nullable(),
    onSiteAt: z.date().nullable(),
    /** 等: why nothing goes on, since when, and the fund's project if it is for that. */
    pause: z.object({ why: pauseReason, since: z.date(), projectId: z.string() }).nullable(),
    /** 等业主: how long the clock stood still for the home, in minutes, three days at most. */
    waitedMinutes: z.int(),
    doneAt: z.date().nullable(),
    /** A finished request nobody answers closes by itself then. */
    confirmBy: z.date().nullable(),
    /** Until when it can be reopened, by the community's days on the day it was finished. */
    reopenUntil: z.date().nullable(),
    costFen: fen('材料费'),
    offers: z.array(offer),
    /** Bills the home got for its own part, and through which offer. */
    billIds: z.array(z.string()),
    billedThrough: z.int(),
    costs: z.array(cost),
    rating: z.int().nullable(),
    reopened: z.int(),
    /** 有同样问题的邻居: homes that said they are affected too. */
    affected: z.array(z.object({ unitId: z.string(), openid: z.string(), at: z.date() })),
    steps: z.array(step),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['reportedAt', -1],
      ],
    },
    {
      name: 'by-due',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['due', 1],
      ],
    },
    {
      name: 'by-handler',
      keys: [
        ['handler', 1],
        ['state', 1],
        ['due', 1],
      ],
    },
    {
      name: 'alike',
      keys: [
        ['communityId', 1],
        ['category', 1],
        ['placeKey', 1],
        ['reportedAt', -1],
      ],
    },
    {
      name: 'by-affected',
      keys: [
        ['affected.unitId', 1],
        ['reportedAt', -1],
      ],
    },
    {
      name: 'by-reporter',
      keys: [
        ['reportedBy', 1],
        ['heardBy', 1],
        ['state', 1],
      ],
    },
    { name: 'by-take-limit', keys: [['takeBy', 1]] },
    {
      name: 'by-day',
      keys: [
        ['communityId', 1],
        ['reportedAt', 1],
      ],
    },
    {
      name: 'to-confirm',
      keys: [
        ['state', 1],
        ['confirmBy', 1],
      ],
    },
  ],
});

/** 类别、地点和时限 of one community; the id is the community's. While there is none, the presets hold. */
export const requestLists = collection({
  name: 'requestLists',
  summary: 'What can be reported in one community and where, who sees to it, and how fast.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    categories: z.array(
      z.object({
        category: z.string(),
        kind: requestKind,
        title: z.string(),
        urgency,
        /** The post that sees to it when nobody is on duty; a membership's id, or empty: whoever takes it. */
        workerId: z.string(),
      }),
    ),
    places: z.array(z.string()),
    limits: z.array(z.object({ urgency, takeWithin: z.int(), onSiteWithin: z.int().nullable(), doneWithin: z.int() })),
    reopenDays: z.int(),
    version: z.int(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [],
});

/** 值班: who takes what comes in, every week or on one day. */
export const duties = collection({
  name: 'duties',
  summary: 'One person on duty, on some days of every week or on one day.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    openid: z.string(),
    /** One day (当天代替每周的排班), or null and the days of every week, 1 Monday … 7 Sunday. */
    day: z.string().nullable(),
    weekdays: z.array(z.int()),
    /** Minutes of the day; `to` before `from` lasts into the next morning. */
    from: z.int(),
    to: z.int(),
    /** Empty: everything, everywhere. */
    categories: z.array(z.string()),
    buildings: z.array(z.string()),
    by: z.string(),
    at: z.date(),
    endedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['endedAt', 1],
        ['day', 1],
      ],
    },
  ],
});
