import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole, supervisorRoles } from '../roles';
import { buildingKind, day, fileId, id, instant, optionalText, page, positiveFen, seenFile, text } from '../values';

const community = { kind: 'community', field: 'communityId' } as const;
const ofProject = { kind: 'document', collection: 'fundProjects', field: 'projectId' } as const;
const ofEntry = { kind: 'document', collection: 'fundEntries', field: 'entryId' } as const;
const keepers = ['committee', ...supervisorRoles] as const;
const files = z.array(fileId('材料')).min(1).max(9).meta({ title: '材料' });
const done = z.object({ entryId: z.string() });

const entry = z.object({
  entryId: z.string(),
  kind: z.enum(['opening', 'deposit', 'interest', 'advance', 'settlement', 'payment', 'retention']),
  kindTitle: z.string(),
  title: z.string(),
  amountFen: z.number(),
  day: z.string(),
  homes: z.number(),
  state: z.enum(['waiting', 'working', 'done', 'refused']),
  reason: z.string(),
  /** Done and to be done, while its lines are being written. */
  progress: z.object({ done: z.number(), total: z.number() }).nullable(),
  mine: z.boolean(),
  at: instant('时间'),
});

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

const figures = {
  homes: z.number(),
  firstFen: z.number(),
  balanceFen: z.number(),
  heldFen: z.number(),
  underTopUp: z.number(),
};

export const fund = contract(
  'fund',
  'The maintenance fund: accounts per home, levy, interest, use of the money from application to publication.',
  {
    account: operation({
      summary: 'A home’s own account and its movements; nobody else’s.',
      who: ['owner', 'family', 'community', 'street', 'bureau'],
      about: { kind: 'unit', field: 'unitId' },
      changes: false,
      input: z.strictObject({ unitId: id('房屋'), ...page }),
      output: z.object({
        opened: z.boolean(),
        firstFen: z.number(),
        balanceFen: z.number(),
        heldFen: z.number(),
        underTopUp: z.boolean(),
        ruleText: z.string(),
        dues: z.array(
          z.object({
            dueId: z.string(),
            kind: z.enum(['first', 'top-up', 'share']),
            title: z.string(),
            amountFen: z.number(),
            dueDay: z.string(),
            overdue: z.boolean(),
          }),
        ),
        shares: z.array(
          z.object({ projectId: z.string(), plannedFen: z.number(), shareFen: z.number(), charged: z.boolean() }),
        ),
        movements: z.array(
          z.object({
            movementId: z.string(),
            day: z.string(),
            memo: z.string(),
            fen: z.number(),
            balanceFen: z.number(),
          }),
        ),
      }),
    }),
    overview: operation({
      summary:
        'The fund of a community in sums, by building (small ones merged), homes under 30 %, and whether accounts agree with the ledger.',
      who: everyRole,
      about: community,
      changes: false,
      input: z.strictObject({ communityId: id('小区') }),
      output: z.object({
        ...figures,
        bankFen: z.number(),
        ledgerFen: z.number(),
        agrees: z.boolean(),
        dueFen: z.number(),
        buildings: z.array(z.object({ building: z.string(), ...figures })),
        standards: z.array(
          z.object({
            kind: buildingKind,
            fenPerSqm: z.number(),
            source: z.string(),
            effectiveFrom: z.string(),
          }),
        ),
        rules: z.array(z.string()),
      }),
    }),
    quarter: operation({
      summary: 'Statistics of a quarter: deposits, interest, uses, emergencies, what is due, what does not agree.',
      who: keepers,
      about: community,
      changes: false,
      input: z.strictObject({
        communityId: id('小区'),
        quarter: z
          .string()
          .regex(/^20\d\dQ[1-4]$/)
          .meta({ title: '季度' }),
      }),
      output: z.object({
        from: z.string(),
        to: z.string(),
        openingFen: z.number(),
        depositFen: z.number(),
        interestFen: z.number(),
        usedFen: z.number(),
        otherFen: z.number(),
        closingFen: z.number(),
        paidOutFen: z.number(),
        uses: z.number(),
        emergencies: z.number(),
        dueFen: z.number(),
        underTopUp: z.number(),
        agrees: z.boolean(),
      }),
    }),
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
    entries: operation({
      summary: 'What was entered for the fund’s book and who still has to confirm it, the newest first.',
      who: keepers,
      about: community,
      changes: false,
      input: z.strictObject({ communityId: id('小区'), ...page }),
      output: z.object({ total: z.number(), entries: z.array(entry) }),
    }),
    entryFiles: operation({
      summary: 'The evidence of an entry, for those who keep the fund.',
      who: keepers,
      about: ofEntry,
      changes: false,
      input: z.strictObject({ entryId: id('登记') }),
      output: z.object({ files: z.array(seenFile) }),
    }),
    dues: operation({
      summary: 'What homes are still asked to pay into the fund, for those who keep it.',
      who: keepers,
      about: community,
      changes: false,
      input: z.strictObject({ communityId: id('小区'), ...page }),
      output: z.object({
        total: z.number(),
        dues: z.array(
          z.object({
            dueId: z.string(),
            unitLabel: z.string(),
            kind: z.enum(['first', 'top-up', 'share']),
            title: z.string(),
            amountFen: z.number(),
            dueDay: z.string(),
            overdue: z.boolean(),
          }),
        ),
      }),
    }),
    previewOpening: operation({
      summary: 'Read a list of opening balances (home, first deposit, balance); nothing is written to the accounts.',
      who: keepers,
      about: community,
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        fileId: fileId('期初余额表'),
        day: day('截止日'),
        evidence: z.array(fileId('银行对账单')).min(1).max(9).meta({ title: '银行对账单' }),
      }),
      output: z.object({
        entryId: z.string(),
        homes: z.number(),
        firstFen: z.number(),
        balanceFen: z.number(),
        missing: z.number(),
        rejected: z.array(z.object({ line: z.number(), why: z.string() })),
      }),
    }),
    setStandard: operation({
      summary: 'Enter the published amount of the first deposit per ㎡ with its source.',
      who: ['street', 'bureau'],
      about: community,
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        kind: buildingKind,
        fenPerSqm: positiveFen('每平方米'),
        source: text('来源文件', 120),
        effectiveFrom: day('从哪天起'),
      }),
      output: z.object({}),
    }),
    levy: operation({
      summary: 'Ask homes to pay: the first deposit by area, or a top-up that the assembly decided.',
      who: keepers,
      about: community,
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        kind: z.enum(['first', 'top-up']).meta({ title: '种类' }),
        pollId: id('表决').optional(),
        questionId: id('议题').optional(),
        /** Up to so much of the first deposit. */
        targetPercent: z.int().min(30).max(100).default(100).meta({ title: '补到首期的百分之几' }),
        dueDay: day('交存期限'),
      }),
      output: z.object({ jobId: z.string(), done: z.number(), total: z.number(), state: z.string() }),
    }),
    recordDeposit: operation({
      summary: 'Enter that a home paid what it was asked for into the special account; another person confirms.',
      who: keepers,
      about: { kind: 'document', collection: 'fundDues', field: 'dueId' },
      changes: true,
      input: z.strictObject({ dueId: id('应交'), day: day('到账日'), fileIds: files }),
      output: done,
    }),
    recordInterest: operation({
      summary: 'Enter interest the bank paid; another person confirms, then it goes to the accounts by balance.',
      who: keepers,
      about: community,
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        year: z
          .string()
          .regex(/^20\d\d$/)
          .meta({ title: '年度' }),
        amountFen: positiveFen('利息'),
        day: day('到账日'),
        fileIds: files,
      }),
      output: done,
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
        title: text('项目名称', 40),
        what: text('修什么、为什么', 500),
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
        legalGround: optionalText('公告征求意见的依据', 300),
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
        note: optionalText('意见', 300),
      }),
      output: z.object({ state: z.string() }),
    }),
    approve: operation({
      summary:
        'The street or the bureau approves a checked use; its shares are set aside on the accounts of the scope.',
      who: ['street', 'bureau'],
      about: ofProject,
      changes: true,
      input: z.strictObject({
        projectId: id('项目'),
        agree: z.boolean().meta({ title: '是否同意' }),
        note: optionalText('意见', 300),
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
    pay: operation({
      summary:
        'Enter a payment to the contractor with its voucher: advance, settlement or retention; another person confirms.',
      who: ['committee', 'manager', 'community'],
      about: ofProject,
      changes: true,
      input: z.strictObject({
        projectId: id('项目'),
        requestId: id('付款编号'),
        kind: z.enum(['advance', 'payment', 'retention']).meta({ title: '付款种类' }),
        amountFen: positiveFen('金额'),
        day: day('付款日'),
        fileIds: files,
      }),
      output: done,
    }),
    confirm: operation({
      summary: 'Confirm or refuse what another person entered; confirmed, it is posted.',
      who: keepers,
      about: ofEntry,
      changes: true,
      input: z.strictObject({
        entryId: id('登记'),
        agree: z.boolean().meta({ title: '是否同意' }),
        reason: optionalText('退回原因', 200),
      }),
      output: z.object({ state: z.enum(['waiting', 'working', 'done', 'refused']) }),
    }),
    publishUse: operation({
      summary: 'Post what a settled use came to: sum, split, payments; of an emergency the after-notice.',
      who: ['committee', 'manager', 'community'],
      about: ofProject,
      changes: true,
      input: z.strictObject({ projectId: id('项目'), fileIds: z.array(fileId('照片')).max(9).default([]) }),
      output: z.object({ noticeId: z.string() }),
    }),
  },
);
