import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole, supervisorRoles } from '../roles';
import { day, fileId, halfYear, id, instant, optionalText, page, seenFile, signedFen, text } from '../values';
import { budgets } from './board/budgets';
import { lists } from './board/lists';

const statementKind = z
  .enum(['fees', 'shared-earnings', 'fund-use', 'utilities', 'committee-funds'])
  .meta({ title: '报表种类' });

const noticeRow = z.object({
  id: z.string(),
  kind: z.string(),
  kindTitle: z.string(),
  title: z.string(),
  badge: z.enum(['on-time', 'late', 'overdue', 'none']),
  badgeText: z.string(),
  dateText: z.string(),
  /** Set when the row is an obligation that nobody has met. */
  missing: z.object({ responsible: z.string(), phone: z.string(), dueDay: z.string() }).nullable(),
});

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
  /** The caller prepared it, so cannot review it. */
  mine: z.boolean(),
});

export const board = contract(
  'board',
  'The notice board 公示: notices, statements computed from the ledger, questions, what is overdue.',
  {
    notices: operation({
      summary: 'The board: overdue obligations first, then notices, newest first.',
      who: everyRole,
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({
        communityId: id('小区'),
        group: z.enum(['all', 'money', 'shared', 'contract', 'assembly']).default('all').meta({ title: '分类' }),
        ...page,
      }),
      output: z.object({
        now: instant('现在'),
        total: z.number(),
        rows: z.array(noticeRow),
        /** The year's statements: one slot per duty. */
        duties: z.array(
          z.object({ title: z.string(), period: z.string(), state: z.enum(['ok', 'late', 'overdue', 'not-due']) }),
        ),
      }),
    }),
    notice: operation({
      summary: 'One notice with its text, files, and what it shows.',
      who: everyRole,
      about: { kind: 'document', collection: 'notices', field: 'noticeId' },
      changes: false,
      input: z.strictObject({ noticeId: id('公示') }),
      output: z.object({
        noticeId: z.string(),
        kind: z.string(),
        kindTitle: z.string(),
        title: z.string(),
        body: z.string(),
        publisher: z.string(),
        publishedAt: instant('公示时间'),
        keepUntil: z.string().nullable(),
        files: z.array(seenFile),
        about: z.object({
          kind: z.enum(['text', 'standard', 'statement', 'poll', 'poll-result', 'survey']),
          id: z.string(),
        }),
        supersedes: z.string().nullable(),
        supersededBy: z.string().nullable(),
        reason: z.string(),
      }),
    }),
    kinds: operation({
      summary: 'What can or must be posted: kinds of notice with their ground and publisher.',
      who: everyRole,
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({ communityId: id('小区') }),
      output: z.object({
        kinds: z.array(
          z.object({
            kind: z.string(),
            title: z.string(),
            group: z.string(),
            ground: z.string(),
            byHand: z.boolean(),
            /** What the paper that demands it wants to be said. */
            fields: z.array(z.string()),
          }),
        ),
      }),
    }),
    post: operation({
      summary: 'Post a notice in words and pictures; figures can only be posted as statements.',
      who: ['clerk', 'manager', 'committee', 'community', 'street'],
      about: { kind: 'community', field: 'communityId' },
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        noticeId: id('公示编号'),
        kind: text('公示种类', 40),
        title: text('标题', 60),
        body: text('内容', 5000),
        fileIds: z.array(fileId('附件')).max(9).default([]).meta({ title: '附件' }),
        supersedes: id('被更正的公示').optional(),
        reason: optionalText('更正原因', 200),
      }),
      output: z.object({ noticeId: z.string() }),
    }),
    draftStatement: operation({
      summary:
        'Compute a half-year statement from the ledger, the committee’s own by the committee, the others by the firm. Nobody types a figure.',
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
      output: z.object({ statementId: z.string() }),
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
        note: optionalText('意见', 200),
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
    ask: operation({
      summary: 'Ask a question under a notice; it must be answered within seven days.',
      who: ['owner', 'family'],
      about: { kind: 'unit', field: 'unitId' },
      changes: true,
      input: z.strictObject({
        unitId: id('房屋'),
        noticeId: id('公示'),
        questionId: id('提问编号'),
        line: optionalText('哪一行', 40),
        text: text('问题', 500),
      }),
      output: z.object({ dueDay: z.string() }),
    }),
    questions: operation({
      summary: 'Questions under a notice and their answers; who asked is not shown.',
      who: everyRole,
      about: { kind: 'document', collection: 'notices', field: 'noticeId' },
      changes: false,
      input: z.strictObject({ noticeId: id('公示') }),
      output: z.object({
        questions: z.array(
          z.object({
            questionId: z.string(),
            line: z.string(),
            text: z.string(),
            askedAt: instant('提问时间'),
            dueDay: z.string(),
            answer: z.string().nullable(),
            answeredBy: z.string().nullable(),
            answeredAt: instant('回答时间').nullable(),
            mine: z.boolean(),
          }),
        ),
      }),
    }),
    answer: operation({
      summary: 'Answer a question; the answer stands beside it for everyone.',
      who: ['clerk', 'manager', 'cashier', 'committee'],
      about: { kind: 'document', collection: 'questions', field: 'questionId' },
      changes: true,
      input: z.strictObject({ questionId: id('提问'), answer: text('回答', 1000) }),
      output: z.object({}),
    }),
    unanswered: operation({
      summary: 'Questions that wait for an answer, the most urgent first.',
      who: ['clerk', 'manager', 'cashier', 'committee', ...supervisorRoles],
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({ communityId: id('小区') }),
      output: z.object({
        questions: z.array(
          z.object({
            questionId: z.string(),
            noticeId: z.string(),
            noticeTitle: z.string(),
            line: z.string(),
            text: z.string(),
            dueDay: z.string(),
          }),
        ),
      }),
    }),
    ...budgets,
    ...lists,
  },
);
