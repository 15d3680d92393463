import * as z from 'zod';
import { collection } from '../collection';
import { everyRole } from '../roles';

export const persons = collection({
  name: 'persons',
  summary: 'A WeChat user who has agreed to the privacy notice; the id is the openid.',
  document: z.object({
    _id: z.string(),
    phoneSealed: z.string(),
    phoneHash: z.string(),
    elder: z.boolean(),
    consentedAt: z.date(),
    updatedAt: z.date(),
  }),
  indexes: [{ name: 'by-phone', keys: [['phoneHash', 1]] }],
});

/** Who is what, and where. `status` pending: a binding that waits for staff. */
export const memberships = collection({
  name: 'memberships',
  summary: 'One role one person holds in one place.',
  document: z.object({
    _id: z.string(),
    openid: z.string(),
    role: z.enum(everyRole),
    unitId: z.string().optional(),
    communityId: z.string().optional(),
    streetId: z.string().optional(),
    districtId: z.string().optional(),
    /** Sealed. */
    personName: z.string(),
    /** Where it came from: phone match, staff approval, appointment. */
    ground: z.enum(['phone', 'approved', 'appointed', 'founded']),
    status: z.enum(['pending', 'active', 'refused', 'ended']),
    note: z.string(),
    since: z.date(),
    until: z.date().nullable(),
    decidedBy: z.string(),
    /** An owner the community found to be none: the number on the roll alone does not bind the home again. */
    barred: z.boolean().optional(),
  }),
  indexes: [
    {
      name: 'by-person',
      keys: [
        ['openid', 1],
        ['status', 1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['status', 1],
        ['role', 1],
      ],
    },
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['status', 1],
      ],
    },
    {
      name: 'by-end',
      keys: [
        ['status', 1],
        ['until', 1],
      ],
    },
    {
      name: 'by-street',
      keys: [
        ['streetId', 1],
        ['status', 1],
        ['role', 1],
      ],
    },
    {
      name: 'by-district',
      keys: [
        ['districtId', 1],
        ['status', 1],
        ['role', 1],
      ],
    },
  ],
});

/** 任用: staff named by phone before they first open the app; becomes a membership when that phone signs in. */
export const appointments = collection({
  name: 'appointments',
  summary: 'A post given to a phone number.',
  document: z.object({
    _id: z.string(),
    role: z.enum(everyRole),
    communityId: z.string().optional(),
    streetId: z.string().optional(),
    districtId: z.string().optional(),
    personName: z.string(),
    phoneHash: z.string(),
    /** 任期; from when it is taken up and without an end if nothing is said. */
    term: z.object({ from: z.string(), to: z.string().nullable() }).optional(),
    state: z.enum(['waiting', 'taken', 'ended']),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-phone',
      keys: [
        ['phoneHash', 1],
        ['state', 1],
      ],
    },
    {
      name: 'waiting',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
  ],
});

/** 操作留痕: who did what, when, from what to what. Never a choice, a phone or an ID number. */
export const audits = collection({
  name: 'audits',
  summary: 'One change by one person.',
  document: z.object({
    _id: z.string(),
    at: z.date(),
    openid: z.string(),
    roles: z.array(z.string()),
    functionName: z.string(),
    operation: z.string(),
    communityId: z.string().optional(),
    unitId: z.string().optional(),
    streetId: z.string().optional(),
    districtId: z.string().optional(),
    subject: z.string(),
    /** `begun` before the first write; `unknown` if the worker died before it could say how it ended. */
    outcome: z.enum(['done', 'begun', 'refused', 'unknown']),
    requestId: z.string(),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
    /** Whose chain it belongs to: the community's, or empty for what was done outside any. */
    chain: z.string(),
    /** Its block in that chain; null until the next tick. */
    sealNo: z.int().nullable(),
  }),
  indexes: [
    {
      name: 'unsealed',
      keys: [
        ['sealNo', 1],
        ['chain', 1],
        ['at', 1],
      ],
    },
    {
      name: 'by-chain',
      keys: [
        ['chain', 1],
        ['at', -1],
      ],
    },
    {
      name: 'by-person',
      keys: [
        ['openid', 1],
        ['at', -1],
      ],
    },
  ],
});

export const jobs = collection({
  name: 'jobs',
  summary: 'Long work done in chunks, resumable at any point.',
  document: z.object({
    _id: z.string(),
    kind: z.string(),
    communityId: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    done: z.number(),
    total: z.number(),
    cursor: z.string(),
    input: z.record(z.string(), z.unknown()),
    startedBy: z.string(),
    startedAt: z.date(),
    leaseUntil: z.date(),
    error: z.string(),
  }),
  indexes: [
    {
      name: 'running',
      keys: [
        ['kind', 1],
        ['state', 1],
      ],
    },
  ],
});
