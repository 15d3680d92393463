import * as z from 'zod';
import { operation } from '../../contract';
import { quarterFigures } from '../../fund-figures';
import { everyRole } from '../../roles';
import { buildingKind, day, fileId, id, instant, page, positiveFen, rejectedLines, seenFile, text } from '../../values';
import { community, done, files, keepers } from './fields';
import { quarterId } from './reports';

/** What the homes' accounts come to. */
const figures = {
  homes: z.number(),
  firstFen: z.number(),
  balanceFen: z.number(),
  heldFen: z.number(),
  underTopUp: z.number(),
};

/** 分户账: the accounts per home, what is owed to them, first deposit, interest, statistics. */
export const accounts = {
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
    input: z.strictObject({ communityId: id('小区'), quarter: quarterId }),
    output: quarterFigures.extend({
      from: day('从'),
      to: day('到'),
      /** By when it has to be handed in. */
      dueDay: day('应报日'),
      /** Kinds of emergency that came three times in a year: for an inspection. */
      repeated: z.array(z.object({ title: z.string(), times: z.number() })),
      agrees: z.boolean(),
      /** When it was handed in; null: not yet. */
      reportedAt: instant('上报时间').nullable(),
      /** The quarter has ended, so it can be handed in. */
      ended: z.boolean(),
    }),
  }),
  quarterSheet: operation({
    summary: 'The statistics of a quarter as an .xlsx file in storage; a link that ends by itself.',
    who: keepers,
    about: community,
    changes: true,
    input: z.strictObject({ communityId: id('小区'), quarter: quarterId }),
    output: z.object({ file: seenFile, fileName: z.string() }),
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
      rejected: rejectedLines,
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
};
