import * as z from 'zod';
import { collection } from '../collection';
import { areaCenti, fen, positiveFen } from '../values';

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
  indexes: [
    { name: 'by-project', keys: [['projectId', 1]] },
    {
      name: 'by-person',
      keys: [
        ['by', 1],
        ['at', -1],
      ],
    },
  ],
});
