import * as z from 'zod';
import { collection } from '../collection';
import { quarterFigures } from '../fund-figures';
import { areaCenti, buildingKind, fen, positiveFen, signedFen } from '../values';

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

/** 使用项目. */
export const fundProjects = collection({
  name: 'fundProjects',
  summary: 'One use of the fund, from application to publication.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    title: z.string(),
    what: z.string(),
    route: z.enum(['assembly', 'comment', 'emergency']),
    emergency: z.string().nullable(),
    /** 列支范围: empty is the whole community; one stair only inside one building. */
    buildings: z.array(z.string()),
    stair: z.int().nullable(),
    countParking: z.boolean(),
    budgetFen: positiveFen('预算'),
    contractor: z.string(),
    warranty: z.string(),
    fileIds: z.array(z.string()),
    decision: z.object({ pollId: z.string(), questionId: z.string() }).nullable(),
    /** Comment without a decision: what it rests on, for the bureau to agree to. */
    legalGround: z.string(),
    /** One live project per decided question: the question, or the project itself once it is over or needs none. */
    useOf: z.string(),
    state: z.enum([
      'applied',
      'commenting',
      'opposed',
      'checked',
      'reserving',
      'approved',
      'settling',
      'settled',
      'published',
      'refused',
    ]),
    commentUntil: z.date().nullable(),
    objections: z.object({ heads: z.int(), areaCenti: z.int(), ofHeads: z.int(), ofAreaCenti: z.int() }).nullable(),
    homes: z.int(),
    areaCenti: z.int(),
    heldFen: fen('已预留'),
    shortFen: fen('不足'),
    advanceFen: fen('预付'),
    paidFen: fen('已付'),
    finalFen: fen('结算'),
    retentionFen: fen('质保金'),
    chargedFen: fen('已列支'),
    /** Dues of the scope that came in. */
    collectedFen: fen('已补足'),
    steps: z.array(z.object({ at: z.date(), what: z.string(), as: z.string(), detail: z.string() })),
    appliedBy: z.string(),
    checkedBy: z.string().nullable(),
    approvedBy: z.string().nullable(),
    noticeId: z.string().nullable(),
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
        ['state', 1],
        ['commentUntil', 1],
      ],
    },
    {
      name: 'to-do',
      keys: [
        ['communityId', 1],
        ['state', 1],
      ],
    },
    { name: 'one-use', keys: [['useOf', 1]], unique: true },
  ],
});

/** 分摊: one home of a project's scope, its area frozen when the use was approved. */
export const fundShares = collection({
  name: 'fundShares',
  summary: 'What one home bears of one project.',
  document: z.object({
    _id: z.string(),
    projectId: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    unitLabel: z.string(),
    building: z.string(),
    unsold: z.boolean(),
    areaCenti: areaCenti('面积'),
    plannedFen: fen('预计分摊'),
    heldFen: fen('已预留'),
    shareFen: fen('分摊'),
    fromAccountFen: fen('分户账列支'),
    dueFen: fen('业主补足'),
    developerFen: fen('建设单位承担'),
    state: z.enum(['listed', 'held', 'charged']),
  }),
  indexes: [
    {
      name: 'by-project',
      keys: [
        ['projectId', 1],
        ['_id', 1],
      ],
    },
    { name: 'by-unit', keys: [['unitId', 1]] },
  ],
});

/** 异议 during 公告征求意见. Who objects is never shown, only how many. */
export const fundObjections = collection({
  name: 'fundObjections',
  summary: 'A home objects to a use during the comment period; the id is the project’s and the unit’s.',
  document: z.object({
    _id: z.string(),
    projectId: z.string(),
    communityId: z.string(),
    unitId: z.string(),
    text: z.string(),
    channel: z.enum(['electronic', 'paper']),
    fileIds: z.array(z.string()),
    by: z.string(),
    at: z.date(),
  }),
  indexes: [{ name: 'by-project', keys: [['projectId', 1]] }],
});
