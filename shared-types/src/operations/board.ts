import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole } from '../roles';
import { fileId, id, instant, optionalPublicText, page, publicText, seenFile, text } from '../values';
import { budgets } from './board/budgets';
import { lists } from './board/lists';
import { questions } from './board/questions';
import { statements } from './board/statements';

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
        title: publicText('标题', 60),
        body: publicText('内容', 5000),
        fileIds: z.array(fileId('附件')).max(9).default([]).meta({ title: '附件' }),
        supersedes: id('被更正的公示').optional(),
        reason: optionalPublicText('更正原因', 200),
      }),
      output: z.object({ noticeId: z.string() }),
    }),
    ...statements,
    ...questions,
    ...budgets,
    ...lists,
  },
);
