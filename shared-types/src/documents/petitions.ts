import * as z from 'zod';
import { collection } from '../collection';
import { matters } from '../matters';
import { areaCenti } from '../values';

/**
 * 连署: owners demand an extraordinary assembly. `collecting` until both lines are met (`reached`), the time is up (`expired`) or whoever
 * started it takes it back (`ended`); `called` once the assembly it demanded is announced.
 */
export const petitions = collection({
  name: 'petitions',
  summary: 'One demand of owners for an extraordinary assembly.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    matters: z.array(z.object({ matter: z.enum(matters), text: z.string() })),
    reason: z.string(),
    state: z.enum(['collecting', 'reached', 'called', 'expired', 'ended']),
    /** Who started it; never shown. */
    by: z.string(),
    startedAt: z.date(),
    /** Signatures are taken until this instant. */
    until: z.date(),
    reachedAt: z.date().nullable(),
    endedReason: z.string(),
    /** How often a signature was taken back: whoever sets `reached` must have counted after the last time. */
    takenBack: z.int(),
    /** The vote that was announced because of it. */
    pollId: z.string().nullable(),
    noticeId: z.string().nullable(),
    /** Area and heads of the roll when it was last looked at, and when that was; areas in 0.01 ㎡. */
    totalAreaCenti: z.int(),
    totalHeads: z.int(),
    measuredAt: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['startedAt', -1],
      ],
    },
    {
      name: 'by-state',
      keys: [
        ['state', 1],
        ['measuredAt', 1],
      ],
    },
    {
      name: 'by-starter',
      keys: [
        ['by', 1],
        ['state', 1],
      ],
    },
  ],
});

/** 签名: one of one head, whoever of its owners gave it. `lapsed`: the head is no longer on the roll, its homes changed hands. */
export const petitionSignatures = collection({
  name: 'petitionSignatures',
  summary: 'The signature of one head under one petition.',
  document: z.object({
    /** `<petitionId>.<headId>` */
    _id: z.string(),
    petitionId: z.string(),
    communityId: z.string(),
    headId: z.string(),
    /** The home it was signed for. */
    homeId: z.string(),
    label: z.string(),
    /** All homes of the head that vote, as last measured. */
    areaCenti: areaCenti('面积'),
    state: z.enum(['signed', 'taken-back', 'lapsed']),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-petition',
      keys: [
        ['petitionId', 1],
        ['state', 1],
        ['at', 1],
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
