import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import {
  day,
  fileId,
  id,
  instant,
  optionalPublicText,
  optionalText,
  page,
  positiveFen,
  publicText,
  seenFile,
  text,
} from '../../values';
import { community, done, entry, files, ofProject } from './fields';

const projectRow = z.object({
  projectId: z.string(),
  title: z.string(),
  route: z.enum(['assembly', 'comment', 'emergency']),
  routeText: z.string(),
  state: z.string(),
  stateText: z.string(),
  scopeText: z.string(),
  budgetFen: z.number(),
  paidFen: z.number(),
  at: instant('时间'),
});

/** 使用: a project from application to publication, and the comments on it. */
export const use = {
  projects: operation({
    summary: 'Uses of the fund, the newest first.',
    who: everyRole,
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({ total: z.number(), projects: z.array(projectRow) }),
  }),
  project: operation({
    summary: 'One use: scope, budget, decision, steps, payments, papers. Sums only; no home’s share.',
    who: everyRole,
    about: ofProject,
    changes: false,
    input: z.strictObject({ projectId: id('项目') }),
    output: projectRow.extend({
      communityId: z.string(),
      what: z.string(),
      contractor: z.string(),
      warranty: z.string(),
      groundText: z.string(),
      homes: z.number(),
      areaCenti: z.number(),
      heldFen: z.number(),
      shortFen: z.number(),
      finalFen: z.number(),
      retentionFen: z.number(),
      chargedFen: z.number(),
      collectedFen: z.number(),
      commentUntil: instant('征求意见截止').nullable(),
      objectionsText: z.string(),
      mayObject: z.boolean(),
      mayAdvanceFen: z.number(),
      mayPayFen: z.number(),
      mayReleaseFen: z.number(),
      /** What the caller may do next. */
      may: z.array(z.enum(['check', 'approve', 'settle', 'advance', 'pay', 'release', 'publish'])),
      progress: z.object({ done: z.number(), total: z.number() }).nullable(),
      steps: z.array(z.object({ at: instant('时间'), what: z.string(), as: z.string(), detail: z.string() })),
      payments: z.array(entry),
      files: z.array(seenFile),
    }),
  }),
  apply: operation({
    summary: 'Apply for a use of the fund with scope, budget, contractor and papers.',
    who: ['committee', 'manager', 'community'],
    about: community,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      /** Chosen by the page, so that a repeated tap applies once. */
      requestId: id('申请编号'),
      title: publicText('项目名称', 40),
      what: publicText('修什么、为什么', 500),
      route: z.enum(['assembly', 'comment', 'emergency']).meta({ title: '使用方式' }),
      emergency: z
        .enum(['lift', 'fire', 'facade', 'leak', 'drainage', 'pump', 'collapse'])
        .optional()
        .meta({ title: '应急情形' }),
      buildings: z.array(text('楼栋', 20)).max(200).default([]).meta({ title: '列支范围' }),
      stair: z.int().min(1).max(99).optional().meta({ title: '单元' }),
      budgetFen: positiveFen('预算'),
      contractor: text('施工单位', 60),
      warranty: text('保修', 120),
      fileIds: files,
      pollId: id('表决').optional(),
      questionId: id('议题').optional(),
      legalGround: optionalPublicText('公告征求意见的依据', 300),
      /** 不得列支的四类, each answered no. */
      excluded: z
        .strictObject({
          warranty: z.literal(false),
          utilities: z.literal(false),
          damage: z.literal(false),
          service: z.literal(false),
        })
        .meta({ title: '不得列支的情形' }),
    }),
    output: z.object({ projectId: z.string() }),
  }),
  check: operation({
    summary: 'The community checks an application: opens the comment period, or passes it on, or refuses.',
    who: ['community'],
    about: ofProject,
    changes: true,
    input: z.strictObject({
      projectId: id('项目'),
      agree: z.boolean().meta({ title: '是否同意' }),
      note: optionalPublicText('意见', 300),
    }),
    output: z.object({ state: z.string() }),
  }),
  approve: operation({
    summary: 'The street or the bureau approves a checked use; its shares are set aside on the accounts of the scope.',
    who: ['street', 'bureau'],
    about: ofProject,
    changes: true,
    input: z.strictObject({
      projectId: id('项目'),
      agree: z.boolean().meta({ title: '是否同意' }),
      note: optionalPublicText('意见', 300),
    }),
    output: z.object({ state: z.string() }),
  }),
  object: operation({
    summary: 'An owner objects to a use during its comment period, or takes it back.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      projectId: id('项目'),
      objects: z.boolean().meta({ title: '是否反对' }),
      text: optionalText('理由', 300),
    }),
    output: z.object({}),
  }),
  paperObjection: operation({
    summary: 'The community enters an objection that was handed in on paper.',
    who: ['community'],
    about: ofProject,
    changes: true,
    input: z.strictObject({
      projectId: id('项目'),
      unitId: id('房屋'),
      text: optionalText('理由', 300),
      fileIds: files,
    }),
    output: z.object({}),
  }),
  settleProject: operation({
    summary:
      'Enter the audited final sum with acceptance papers; another person confirms, then it is split and posted.',
    who: ['committee', 'manager', 'community'],
    about: ofProject,
    changes: true,
    input: z.strictObject({
      projectId: id('项目'),
      finalFen: positiveFen('结算价'),
      day: day('验收日'),
      fileIds: files,
    }),
    output: done,
  }),
  publishUse: operation({
    summary: 'Post what a settled use came to: sum, split, payments; of an emergency the after-notice.',
    who: ['committee', 'manager', 'community'],
    about: ofProject,
    changes: true,
    input: z.strictObject({ projectId: id('项目'), fileIds: z.array(fileId('照片')).max(9).default([]) }),
    output: z.object({ noticeId: z.string() }),
  }),
};
