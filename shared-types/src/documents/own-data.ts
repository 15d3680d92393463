import * as z from 'zod';
import { collection } from '../collection';

/** 同意记录: which version of the privacy notice somebody agreed to, and when it was taken back (PIPL 14, 15). */
export const privacyConsents = collection({
  name: 'privacyConsents',
  summary: 'One person’s agreement to one version of the privacy notice.',
  document: z.object({
    _id: z.string(),
    openid: z.string(),
    version: z.string(),
    at: z.date(),
    withdrawnAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-person',
      keys: [
        ['openid', 1],
        ['at', -1],
      ],
    },
  ],
});

/** 谁看过: somebody at work read a full name or telephone. Known by account, or by the keyed hash of a number on the roll. */
export const looks = collection({
  name: 'looks',
  summary: 'One look at one field of one person’s data, with its reason.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    aboutOpenid: z.string(),
    aboutHash: z.string(),
    field: z.enum(['name', 'phone']),
    reason: z.string(),
    /** 一天看多少次 counts it: somebody looked it up; what a task shows of itself has a limit of its own. */
    lookedUp: z.boolean().optional(),
    by: z.string(),
    roleTitle: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-account',
      keys: [
        ['aboutOpenid', 1],
        ['at', -1],
      ],
    },
    {
      name: 'by-number',
      keys: [
        ['aboutHash', 1],
        ['at', -1],
      ],
    },
    {
      name: 'by-looker',
      keys: [
        ['by', 1],
        ['at', -1],
      ],
    },
  ],
});

/** 更正申请 (PIPL 46, 50): what a person says is wrong about them. What they wrote is sealed. */
export const corrections = collection({
  name: 'dataCorrections',
  summary: 'One request to put right what is held about a person.',
  document: z.object({
    _id: z.string(),
    openid: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    membershipId: z.string(),
    kind: z.enum(['name', 'roll-phone', 'other']),
    /** Sealed as a name; empty for `roll-phone`, where the proven number is what is wanted, and once the account is closed. */
    wantedSealed: z.string(),
    state: z.enum(['asked', 'done', 'refused', 'withdrawn']),
    answer: z.string(),
    dueDay: z.string(),
    askedAt: z.date(),
    decidedBy: z.string(),
    decidedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-person',
      keys: [
        ['openid', 1],
        ['askedAt', -1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['askedAt', 1],
      ],
    },
  ],
});

/** 拿走一份 (PIPL 45): the volumes of one person's own data; gone after a week. */
export const ownDataVolumes = collection({
  name: 'ownDataVolumes',
  summary: 'One volume of the data a person took away, as a spreadsheet and as JSON.',
  document: z.object({
    _id: z.string(),
    jobId: z.string(),
    openid: z.string(),
    volume: z.int(),
    rows: z.int(),
    sheetId: z.string(),
    jsonId: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-person',
      keys: [
        ['openid', 1],
        ['volume', 1],
      ],
    },
    { name: 'by-age', keys: [['at', 1]] },
  ],
});
