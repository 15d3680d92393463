import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, supervisorRoles } from '../../roles';
import { day, halfYear, id, instant, optionalPublicText, optionalText, seenFile, signedFen } from '../../values';

const statementKind = z
  .enum(['fees', 'shared-earnings', 'fund-use', 'utilities', 'committee-funds'])
  .meta({ title: '报表种类' });

const line = z.object({
  code: z.string(),
  title: z.string(),
  level: z.enum(['row', 'sub', 'total']),
  thisFen: signedFen('本期'),
  lastFen: signedFen('上期').nullable(),
  /** The same half of the year before. */
  lastYearFen: signedFen('去年同期').nullable(),
  /** What the whole year's budget plans for it. */
  budgetFen: signedFen('全年预算').nullable(),
  /** Changed by more than 20 % from the last period: a reason must stand under the table. */
  big: z.boolean(),
  reason: z.string(),
  note: z.string(),
  /** Questions about it that wait for an answer: a disputed figure is marked until then. */
  asked: z.number(),
});

const figures = z.object({
  opening: signedFen('上期结余'),
  incomeFen: signedFen('本期收入'),
  outgoFen: signedFen('本期支出'),
  closing: signedFen('期末结余'),
  lines: z.array(line),
  monthly: z.array(z.object({ month: z.string(), incomeFen: signedFen('收入'), outgoFen: signedFen('支出') })),
  /** Households, rates and other figures that are not money, as text. */
  facts: z.array(z.object({ title: z.string(), value: z.string() })),
  /** Of the maintenance fund: each building’s accounts, small ones merged so that no home can be told. */
  buildings: z.array(
    z.object({
      building: z.string(),
      homes: z.number(),
      openingFen: signedFen('期初'),
      depositFen: signedFen('交存'),
      interestFen: signedFen('利息'),
      earningsFen: signedFen('公共收益转入'),
      usedFen: signedFen('维修使用'),
      closingFen: signedFen('期末'),
      underTopUp: z.number(),
    }),
  ),
});

const statement = z.object({
  statementId: z.string(),
  communityId: z.string(),
  kind: statementKind,
  kindTitle: z.string(),
  period: z.string(),
  periodText: z.string(),
  version: z.number(),
  state: z.enum(['draft', 'submitted', 'returned', 'published', 'superseded']),
  figures,
  postings: z.number(),
  inputHash: z.string(),
  vouchers: z.array(
    z.object({
      voucherId: z.string(),
      title: z.string(),
      no: z.number().nullable(),
      files: z.number(),
      amountFen: z.number(),
    }),
  ),
  reviewNote: z.string(),
  supersedes: z.string().nullable(),
  reason: z.string(),
  /** Where it hangs on the board; null until published. */
  noticeId: z.string().nullable(),
  preparedAt: instant('编制时间'),
  publishedAt: instant('公示时间').nullable(),
  keepUntil: z.string().nullable(),
  badge: z.enum(['on-time', 'late', 'overdue', 'none']),
  badgeText: z.string(),
  /** How far the book’s account was held against the bank. */
  bankText: z.string(),
  /** The caller prepared it, so cannot review it. */
  mine: z.boolean(),
});

/** 收支报表: computed by one, agreed to by the committee, published. */
export const statements = {
  draftStatement: operation({
    summary:
      'Compute a half-year statement from the ledger, the committee’s own by the committee, the others by the firm. Nobody types a figure. Of a large ledger it says how far the reading is; asked again it goes on.',
    who: ['cashier', 'manager', 'committee'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      kind: statementKind,
      period: halfYear('期间'),
      /** Needed when the period already has a published statement: this one will supersede it. */
      reason: optionalText('更正原因', 200),
    }),
    output: z.object({
      statementId: z.string(),
      /** The ledger is still being read, postings and homes: ask again to go on. Null: the draft is there. */
      counting: z.object({ done: z.number(), total: z.number() }).nullable(),
    }),
  }),
  submitStatement: operation({
    summary: 'Hand a draft to the committee, with a reason for every change over 20 %.',
    who: ['cashier', 'manager', 'committee'],
    about: { kind: 'document', collection: 'statements', field: 'statementId' },
    changes: true,
    input: z.strictObject({
      statementId: id('报表'),
      reasons: z.record(z.string().max(10), z.string().trim().max(200)).default({}).meta({ title: '变动原因' }),
    }),
    output: z.object({}),
  }),
  reviewStatement: operation({
    summary:
      'The committee agrees, which publishes it, or sends it back with a reason. Whoever prepared it cannot review it.',
    who: ['committee'],
    about: { kind: 'document', collection: 'statements', field: 'statementId' },
    changes: true,
    input: z.strictObject({
      statementId: id('报表'),
      agree: z.boolean().meta({ title: '是否同意' }),
      note: optionalPublicText('意见', 200),
    }),
    output: z.object({ noticeId: z.string().nullable() }),
  }),
  statements: operation({
    summary: 'Statements on their way: drafts, submitted, returned, published.',
    who: ['cashier', 'manager', 'committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      statements: z.array(
        z.object({
          statementId: z.string(),
          kind: statementKind,
          kindTitle: z.string(),
          period: z.string(),
          periodText: z.string(),
          version: z.number(),
          state: z.enum(['draft', 'submitted', 'returned', 'published', 'superseded']),
          dueDay: day('应公示日'),
          mine: z.boolean(),
        }),
      ),
    }),
  }),
  statement: operation({
    summary: 'One statement: table, monthly chart, vouchers. Residents see published and superseded ones.',
    who: everyRole,
    about: { kind: 'document', collection: 'statements', field: 'statementId' },
    changes: false,
    input: z.strictObject({ statementId: id('报表') }),
    output: statement,
  }),
  statementSheet: operation({
    summary: 'The statement as an .xlsx file in storage; a link that ends by itself.',
    who: everyRole,
    about: { kind: 'document', collection: 'statements', field: 'statementId' },
    changes: false,
    input: z.strictObject({ statementId: id('报表') }),
    output: z.object({ file: seenFile, fileName: z.string() }),
  }),
  likeCommunities: operation({
    summary:
      'Ratios of a published statement beside the middle of at least five other communities; no name, no single figure.',
    who: everyRole,
    about: { kind: 'document', collection: 'statements', field: 'statementId' },
    changes: false,
    input: z.strictObject({ statementId: id('报表') }),
    output: z.object({
      /** So many others are needed before anything is shown. */
      fewest: z.number(),
      rows: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          /** 0.01 %. */
          basisPoints: z.number(),
          middle: z.number(),
          communities: z.number(),
        }),
      ),
    }),
  }),
};
