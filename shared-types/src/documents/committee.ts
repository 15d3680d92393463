import * as z from 'zod';
import { collection } from '../collection';

const member = z.object({
  memberId: z.string(),
  /** Sealed; shown, because it is public office. */
  personName: z.string(),
  unitId: z.string().nullable(),
  building: z.string(),
  /** Null while the member has no account here. */
  openid: z.string().nullable(),
  /** The post given to a phone number, if access was given so. */
  appointmentId: z.string().nullable(),
  role: z.enum(['chair', 'deputy', 'member']),
  inOffice: z.boolean(),
  fromDay: z.string(),
  endedDay: z.string().nullable(),
  endReason: z.enum(['', 'resigned', 'moved', 'not-owner', 'assembly', 'died', 'term', 'revoked']),
  endNote: z.string(),
});

/** 候补委员 in order. */
const reserve = z.object({
  candidateId: z.string(),
  personName: z.string(),
  unitId: z.string(),
  building: z.string(),
  openid: z.string().nullable(),
  used: z.enum(['seated', 'passed-over']).nullable(),
  reason: z.string(),
});

/** 一届业主委员会: who is in office, until when, and what it owes. Days are UTC+8 calendar days. */
export const committees = collection({
  name: 'committees',
  summary: 'One term of a community’s owners’ committee.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    streetId: z.string(),
    communityName: z.string(),
    /** `recorded`: elected before this system was used, entered by the community or street. */
    source: z.enum(['election', 'recorded']),
    electionId: z.string().nullable(),
    recordNote: z.string(),
    recordFileIds: z.array(z.string()),
    previousId: z.string().nullable(),
    /** `over`: the term has run out and nobody has followed yet. `ended`: another committee has. */
    state: z.enum(['seated', 'over', 'ended']),
    electedDay: z.string(),
    termFrom: z.string(),
    termTo: z.string(),
    seats: z.int(),
    reserveAllowed: z.boolean(),
    rulesGround: z.string(),
    members: z.array(member),
    reserve: z.array(reserve),
    vacancies: z.int(),
    meetingDue: z.string(),
    meeting: z
      .object({
        day: z.string(),
        /** Members who were there in person. */
        present: z.array(z.string()),
        note: z.string(),
        fileIds: z.array(z.string()),
        by: z.string(),
        at: z.date(),
      })
      .nullable(),
    filingState: z.enum(['due', 'submitted', 'returned', 'filed']),
    filingDue: z.string(),
    filing: z.object({
      note: z.string(),
      fileIds: z.array(z.string()),
      submittedBy: z.string(),
      submittedAt: z.date().nullable(),
      number: z.string(),
      filedDay: z.string(),
      reason: z.string(),
    }),
    /** Posted three months before the end of the term. */
    warningNoticeId: z.string().nullable(),
    version: z.int(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['termFrom', -1],
      ],
    },
    {
      name: 'to-warn',
      keys: [
        ['state', 1],
        ['warningNoticeId', 1],
        ['termTo', 1],
      ],
    },
    {
      name: 'by-term',
      keys: [
        ['state', 1],
        ['termTo', 1],
      ],
    },
    {
      name: 'terms-of-street',
      keys: [
        ['streetId', 1],
        ['state', 1],
        ['termTo', 1],
      ],
    },
    {
      name: 'filings-of-street',
      keys: [
        ['streetId', 1],
        ['state', 1],
        ['filingState', 1],
        ['filingDue', 1],
      ],
    },
    {
      name: 'vacancies-of-street',
      keys: [
        ['streetId', 1],
        ['state', 1],
        ['vacancies', -1],
      ],
    },
  ],
});

/** Somebody's word that a thing changed hands. */
const mark = z.object({ by: z.string(), personName: z.string(), at: z.date() }).nullable();

/** 交接: what the outgoing committee hands to the next, each thing confirmed three times. */
export const handOvers = collection({
  name: 'handOvers',
  summary: 'The hand-over from one committee to the next.',
  document: z.object({
    /** Of the committee that receives. */
    _id: z.string(),
    communityId: z.string(),
    fromCommitteeId: z.string(),
    toCommitteeId: z.string(),
    dueDay: z.string(),
    items: z.array(
      z.object({
        itemId: z.string(),
        title: z.string(),
        detail: z.string(),
        handed: mark,
        received: mark,
        witnessed: mark,
      }),
    ),
    done: z.boolean(),
    version: z.int(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['done', 1],
        ['dueDay', 1],
      ],
    },
  ],
});

/** 应当改选 or 换届: why a new election must be held, and since when it waits. */
export const reElectionCalls = collection({
  name: 'reElectionCalls',
  summary: 'A reason for which a committee must be elected anew.',
  document: z.object({
    /** Of committee and ground: one ground calls once. */
    _id: z.string(),
    communityId: z.string(),
    committeeId: z.string(),
    ground: z.enum(['branch', 'community', 'members', 'fewer-than-half', 'term']),
    /** `gathering`: members still speak up; `standing`: an election must be started; `started`: it has been. */
    state: z.enum(['gathering', 'standing', 'started']),
    sinceDay: z.string().nullable(),
    reason: z.string(),
    fileIds: z.array(z.string()),
    /** Each member's own word; nobody speaks for another. */
    objections: z.array(z.object({ memberId: z.string(), openid: z.string(), reason: z.string(), at: z.date() })),
    electionId: z.string().nullable(),
    version: z.int(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
    { name: 'by-committee', keys: [['committeeId', 1]] },
  ],
});

/** 罢免: a proposal to end one member's seat, on its way to the assembly. */
export const recalls = collection({
  name: 'recalls',
  summary: 'A proposal to end the seat of one committee member.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    committeeId: z.string(),
    memberId: z.string(),
    reason: z.string(),
    /** Members in office who propose it, each in person. */
    members: z.array(z.object({ memberId: z.string(), openid: z.string(), at: z.date() })),
    state: z.enum(['gathering', 'reached', 'ended', 'kept', 'dropped']),
    /** By whom the line was reached: a third of the members, or owners of 20 %. */
    reachedBy: z.enum(['members', 'owners']).nullable(),
    reachedDay: z.string().nullable(),
    /** What all owners weigh, measured when it was proposed and when owners reached the line. Area in 0.01 ㎡. */
    totalAreaCenti: z.int(),
    totalHeads: z.int(),
    pollId: z.string().nullable(),
    outcomeText: z.string(),
    version: z.int(),
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
      name: 'by-committee',
      keys: [
        ['committeeId', 1],
        ['memberId', 1],
        ['state', 1],
      ],
    },
  ],
});

/** One head's support; its id makes a second one of the same head impossible. */
export const recallSupports = collection({
  name: 'recallSupports',
  summary: 'The support of one head for ending a member’s seat.',
  document: z.object({
    _id: z.string(),
    recallId: z.string(),
    communityId: z.string(),
    headId: z.string(),
    areaCenti: z.int(),
    openid: z.string(),
    at: z.date(),
  }),
  indexes: [
    { name: 'by-recall', keys: [['recallId', 1]] },
    {
      name: 'by-person',
      keys: [
        ['openid', 1],
        ['at', -1],
      ],
    },
  ],
});
