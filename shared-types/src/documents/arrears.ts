import * as z from 'zod';
import { collection } from '../collection';
import { arrearsOutcome } from '../values';

/** 结清证明. The id is its serial number; it is never changed: a newer one of the home takes its place. No names. */
export const certificates = collection({
  name: 'certificates',
  summary: 'What the books said a home had settled, and until which day.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    communityName: z.string(),
    companyName: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    /** UTC+8 day it was issued on. */
    day: z.string(),
    /** Property fees are settled for these days. */
    feesFrom: z.string(),
    feesTo: z.string(),
    /** Other accounts of the home that stood at nothing: 代收水电费. */
    others: z.array(z.string()),
    issuedBy: z.string(),
    issuedAt: z.date(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['issuedAt', -1],
      ],
    },
  ],
});

/** Wrong codes tried on the number of one certificate or receipt in one hour, so that nobody can go through them all. */
export const codeTries = collection({
  name: 'codeTries',
  summary: 'How often a wrong code was tried on a paper; the id is its number and the hour.',
  document: z.object({ _id: z.string(), wrong: z.int(), at: z.date() }),
  indexes: [],
});

/** 减免 of a household in 低保 or 特困. Which of the two, and the evidence, are sensitive (个人信息保护法 28): only those who decide see them. */
export const reductions = collection({
  name: 'reductions',
  summary: 'A reduction applied for, checked by the company, decided by the community, with its days.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    ground: z.enum(['minimum-income', 'destitute']),
    fileIds: z.array(z.string()),
    state: z.enum(['asked', 'checked', 'approved', 'refused', 'withdrawn']),
    /** What the company found, or why it was refused. */
    checkNote: z.string(),
    checkedBy: z.string(),
    reason: z.string(),
    decidedBy: z.string(),
    /** Approved: how much comes off, for which days, both inside, by which paper, and who bears it. */
    percentOff: z.int(),
    from: z.string(),
    to: z.string(),
    policy: z.string(),
    fundedBy: z.enum(['provider', 'government']),
    askedBy: z.string(),
    askedAt: z.date(),
    decidedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['state', 1],
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

/** 催缴留痕: one step taken about a home's overdue bills. The id is made of home, step and its oldest bill, so each is taken once. */
export const arrearsSteps = collection({
  name: 'arrearsSteps',
  summary: 'A reminder, call, demand, offer of mediation or listing for court, with the bills it was about.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    step: z.enum(['message', 'call', 'demand', 'mediation', 'court']),
    /** What was owed when the step was taken: fees, and 违约金 that was claimed by a bill of its own. */
    bills: z.array(
      z.object({
        billId: z.string(),
        charge: z.enum(['service', 'late']),
        title: z.string(),
        dueDay: z.string(),
        openFen: z.int(),
      }),
    ),
    totalFen: z.int(),
    /** Written demand: what had accrued by the agreed clause on its day, beside the principal; whether one was agreed at all. */
    late: z.object({ agreed: z.boolean(), clause: z.string(), days: z.int(), fen: z.int() }).nullable(),
    day: z.string(),
    /** Written demand: pay by this day. */
    respondBy: z.string(),
    note: z.string(),
    /** 办理结果, in the order they were noted: a call that promised, a letter that was signed for. Never taken out again. */
    outcomes: z.array(
      z.object({ outcome: arrearsOutcome, day: z.string(), note: z.string(), by: z.string(), at: z.date() }),
    ),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['step', 1],
        ['at', -1],
      ],
    },
  ],
});

/**
 * 催缴天数: what a clause of the covenant sets; counts while that version of the covenant is in force. The id is the version's; what
 * one person has entered waits beside it, under the same id with `:entered`, until another has held it against the clause.
 */
export const arrearsTerms = collection({
  name: 'arrearsTerms',
  summary: 'Days of the arrears ladder by a clause of one version of the covenant.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    clause: z.int(),
    afterDays: z.object({ message: z.int(), call: z.int(), demand: z.int(), mediation: z.int(), court: z.int() }),
    respondDays: z.int(),
    enteredBy: z.string(),
    enteredAt: z.date(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
  }),
  indexes: [],
});

/** 异议: a household says a bill is wrong or the service was not given; until it is answered, nobody presses it. */
export const arrearsDisputes = collection({
  name: 'arrearsDisputes',
  summary: 'A household’s objection to what it is asked to pay, and the answer.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    text: z.string(),
    state: z.enum(['open', 'answered']),
    answer: z.string(),
    askedBy: z.string(),
    askedAt: z.date(),
    answeredBy: z.string(),
    answeredAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['state', 1],
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
