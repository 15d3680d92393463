import * as z from 'zod';
import { collection } from '../collection';
import { quarterFigures } from '../fund-figures';
import { buildingKind, fen, positiveFen, signedFen } from '../values';

/** 分户账. Every change comes with a posting in the same transaction, so that all accounts together are what the ledger's F3001 says. */
export const fundAccounts = collection({
  name: 'fundAccounts',
  summary: 'A home’s account in the maintenance fund; the id is the unit’s.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    building: z.string(),
    /** 首期. */
    firstFen: fen('首期'),
    /** Paid in, interest and earnings less shares of use; never below nothing. */
    balanceFen: fen('余额'),
    /** Set aside for approved projects. */
    heldFen: fen('已预留'),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['building', 1],
      ],
    },
  ],
});

/** 分户账明细: what the owner reads. The id is the posting's and the unit's. */
export const fundMovements = collection({
  name: 'fundMovements',
  summary: 'One movement on a home’s account, as posted.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    day: z.string(),
    kind: z.enum(['opening', 'first', 'top-up', 'interest', 'earnings', 'use', 'reversal']),
    memo: z.string(),
    fen: signedFen('金额'),
    balanceFen: fen('余额'),
    postingId: z.string(),
    projectId: z.string().nullable(),
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
  ],
});

/** 首期交存标准: what the bureau published, per ㎡ and kind of building. */
export const fundStandards = collection({
  name: 'fundStandards',
  summary: 'The published amount of the first deposit per ㎡.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: buildingKind,
    fenPerSqm: positiveFen('每平方米'),
    source: z.string(),
    effectiveFrom: z.string(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['kind', 1],
        ['effectiveFrom', -1],
      ],
    },
  ],
});

/** 应交: asked of a home and not spendable before it is paid. A `share` is what its account could not bear of a use. */
export const fundDues = collection({
  name: 'fundDues',
  summary: 'What a home is asked to pay into the fund.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    kind: z.enum(['first', 'top-up', 'share']),
    ground: z.string(),
    amountFen: positiveFen('应交'),
    state: z.enum(['open', 'paid']),
    /** Of a share: who owes it. */
    payer: z.enum(['owner', 'developer']),
    projectId: z.string().nullable(),
    dueDay: z.string(),
    paidAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-unit',
      keys: [
        ['unitId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['state', 1],
        ['dueDay', 1],
      ],
    },
  ],
});

/** 经手与复核: everything that moves the fund's money is entered by one person and confirmed by another. */
export const fundEntries = collection({
  name: 'fundEntries',
  summary: 'Something entered for the fund’s book, and who confirmed it.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    kind: z.enum(['opening', 'deposit', 'interest', 'advance', 'settlement', 'payment', 'retention', 'reversal']),
    title: z.string(),
    amountFen: positiveFen('金额'),
    day: z.string(),
    fileIds: z.array(z.string()),
    /** Deposit: the due it pays. */
    dueId: z.string().nullable(),
    projectId: z.string().nullable(),
    /** Opening: what was previewed is what gets written. */
    fileHash: z.string(),
    homes: z.int(),
    /** `working`: confirmed, its lines are still being written. */
    state: z.enum(['waiting', 'working', 'done', 'refused', 'reversed']),
    /** The entry a reversal takes back. */
    reverses: z.string().nullable(),
    enteredBy: z.string(),
    enteredAt: z.date(),
    confirmedBy: z.string().nullable(),
    confirmedAt: z.date().nullable(),
    reason: z.string(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['enteredAt', -1],
      ],
    },
    {
      name: 'by-project',
      keys: [
        ['projectId', 1],
        ['enteredAt', 1],
      ],
    },
    { name: 'working', keys: [['state', 1]] },
    {
      name: 'waiting',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
  ],
});

/** 冲回前先留住: what an account has to give back of a wrong entry, until all of them can. */
export const fundHolds = collection({
  name: 'fundHolds',
  summary: 'What a home’s account sets aside to give back of a wrong entry; the id is the reversal’s and the unit’s.',
  document: z.object({ _id: z.string(), communityId: z.string(), unitId: z.string(), fen: positiveFen('金额') }),
  indexes: [],
});

/** 季度上报: never edited; handed in again, it is the next version. The id is (community, quarter, version). */
export const fundReports = collection({
  name: 'fundReports',
  summary: 'The statistics of a quarter as a community handed them in.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    districtId: z.string(),
    quarter: z.string(),
    version: z.int(),
    figures: quarterFigures,
    onTime: z.boolean(),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [
    {
      name: 'by-community',
      keys: [
        ['communityId', 1],
        ['quarter', 1],
        ['version', -1],
      ],
    },
    {
      name: 'by-district',
      keys: [
        ['districtId', 1],
        ['quarter', 1],
      ],
    },
  ],
});
