import * as z from 'zod';
import { collection } from '../collection';

/**
 * 选举: one election of the committee, from the call for names to the seats. `nominating` ends by the clock, `vetting` by the published
 * list; `voting` belongs to the poll it is a question of; `tied` and `short` wait for people; `seated`, `failed` and `cancelled` are the end.
 */
export const elections = collection({
  name: 'elections',
  summary: 'One election of the owners’ committee.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['first', 're-election', 'by-election']),
    title: z.string(),
    /** First and re-election: odd, 5–11 (Guide Rules art. 31); by-election: the seats to fill. */
    seats: z.int(),
    /** Those who passed without a seat move up later, if the rules of procedure allow it; the clause that says so. */
    /** Years in office, at most five (Guide Rules art. 32); a by-election fills the rest of a term. */
    termYears: z.int(),
    reserveAllowed: z.boolean(),
    rulesGround: z.string(),
    organiser: z.enum(['committee', 'preparatory', 'community', 'street']),
    /** The committee that is completed (by-election) or replaced (re-election). */
    committeeId: z.string().nullable(),
    /** An earlier election that filled too few seats; this one fills the rest. */
    completes: z.string().nullable(),
    nominateFrom: z.date(),
    nominateUntil: z.date(),
    /** Whole days the list of candidates hangs on the board before voting may open. */
    publishDays: z.int(),
    /** Days in which somebody found not qualified may object. */
    objectDays: z.int(),
    state: z.enum(['nominating', 'published', 'voting', 'tied', 'short', 'seated', 'failed', 'cancelled']),
    /** Lot of the ballot order (domain/assembly/committee/lot), made when the list is published. */
    seed: z.string(),
    listDay: z.string().nullable(),
    listNoticeId: z.string().nullable(),
    pollId: z.string().nullable(),
    questionId: z.string().nullable(),
    /** Moves with every change to the list of candidates, so that a ballot paper frozen beside such a change is noticed. */
    version: z.int(),
    /** Elected for certain and reserve in order, by candidate id; written from the published result. */
    elected: z.array(z.string()),
    reserve: z.array(z.string()),
    tied: z.array(z.string()),
    /** 票数相同: how people settled it; recorded by one office, confirmed by the other. */
    tie: z
      .object({
        /** All of the tied, the first take the open seats. */
        order: z.array(z.string()),
        way: z.enum(['lot', 'second-ballot']),
        fileIds: z.array(z.string()),
        note: z.string(),
        by: z.string(),
        byRole: z.enum(['community', 'street']),
        at: z.date(),
        confirmedBy: z.string().nullable(),
        confirmedAt: z.date().nullable(),
      })
      .nullable(),
    outcomeText: z.string(),
    by: z.string(),
    at: z.date(),
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
      name: 'by-state',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
    { name: 'by-poll', keys: [['pollId', 1]] },
    { name: 'to-settle', keys: [['state', 1]] },
  ],
});

/** Who put a name forward 推荐方式. */
const nomination = z.object({
  by: z.enum(['self', 'owner', 'community', 'branch']),
  openid: z.string(),
  /** The home of the owner who did, empty for an office. */
  label: z.string(),
  at: z.date(),
});

/**
 * 候选人: one owner of one home. Named by others, the owner accepts; standing means agreeing that name, building and introduction are
 * published (PIPL art. 25).
 */
export const candidates = collection({
  name: 'candidates',
  summary: 'One owner who stands, or is asked to stand, in an election.',
  document: z.object({
    /** Of election, home and name: two neighbours naming the same owner name one candidate. */
    _id: z.string(),
    electionId: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    label: z.string(),
    building: z.string(),
    /** Null until the owner accepts with an own account; stays null on paper. */
    openid: z.string().nullable(),
    /** Sealed. */
    personName: z.string(),
    nominations: z.array(nomination),
    state: z.enum(['proposed', 'standing', 'qualified', 'unqualified', 'declined', 'withdrawn']),
    introduction: z.string(),
    photoId: z.string().nullable(),
    /** 同意公布 and willing to serve. */
    consentAt: z.date().nullable(),
    /** The signed paper, when the community entered the consent. */
    consentFileIds: z.array(z.string()),
    vetting: z
      .object({
        qualified: z.boolean(),
        reason: z.string(),
        /** 党组织意见 */
        branchOpinion: z.string(),
        fileIds: z.array(z.string()),
        by: z.string(),
        at: z.date(),
        /** Last UTC+8 day to object. */
        objectUntil: z.string(),
      })
      .nullable(),
    objection: z
      .object({
        text: z.string(),
        at: z.date(),
        upheld: z.boolean().nullable(),
        answer: z.string(),
        answeredBy: z.string().nullable(),
        answeredAt: z.date().nullable(),
      })
      .nullable(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-election',
      keys: [
        ['electionId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'by-home',
      keys: [
        ['electionId', 1],
        ['unitId', 1],
      ],
    },
    {
      name: 'by-person',
      keys: [
        ['electionId', 1],
        ['openid', 1],
      ],
    },
    {
      name: 'by-nominator',
      keys: [
        ['electionId', 1],
        ['nominations.openid', 1],
      ],
    },
    {
      name: 'of-person',
      keys: [
        ['openid', 1],
        ['at', -1],
      ],
    },
    {
      name: 'named-by',
      keys: [
        ['nominations.openid', 1],
        ['at', -1],
      ],
    },
  ],
});
