import * as z from 'zod';
import { contract, operation } from '../contract';
import { staffRoles } from '../roles';
import { count, id, instant, page } from '../values';

const task = z.object({
  kind: z.enum([
    'notice-overdue',
    'request',
    'climb',
    'violation',
    'matter',
    'case',
    'binding',
    'transfer',
    'post',
    'question',
    'statement',
    'budget',
    'offline-payment',
    'refund',
    'area-correction',
    'hand-over',
    'vacancy',
    'subsidy',
    'late-charge',
    'price-change',
    'collection-start',
    'service-end',
    'utility',
    'settlement',
    'bank',
    'arrears',
    'poll',
    'petition',
    'roll',
    'roll-objection',
    'election',
    'committee',
    'decision',
    'ruling',
    'paper',
    'proxy',
    'seal',
    'fund',
    'earnings',
    'committee-funds',
    'close',
    'voucher',
    'opening',
    'deposit',
    'ringing',
  ]),
  id: z.string(),
  title: z.string(),
  badge: z.enum(['bad', 'wait', 'none']),
  badgeText: z.string(),
  detail: z.string(),
  action: z.string(),
});

export const desk = contract('desk', 'The workbench 工作台: what waits for a member of staff, and who did what.', {
  today: operation({
    summary: 'What the caller has to do in a community, by the posts held there; the most urgent first.',
    who: staffRoles,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      now: instant('现在'),
      communityName: z.string(),
      late: z.number(),
      today: z.number(),
      week: z.number(),
      tasks: z.array(task),
      /** What the caller may not do here, in words, each with its ground. */
      cannot: z.array(z.string()),
    }),
  }),
  audits: operation({
    summary: 'Who did what in a community, newest first.',
    who: ['manager', 'committee', 'community', 'street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      total: z.number(),
      entries: z.array(
        z.object({
          at: instant('时间'),
          who: z.string(),
          roles: z.string(),
          what: z.string(),
          subject: z.string(),
          /** What stood there before and what stands there now, in words; empty where nothing was overwritten. */
          altered: z.array(z.object({ what: z.string(), from: z.string(), to: z.string() })),
          outcome: z.enum(['done', 'begun', 'refused', 'unknown']),
          outcomeText: z.string(),
        }),
      ),
    }),
  }),
  checkAudits: operation({
    summary:
      'Recompute the hash chain over a community’s audit entries, ten blocks a call, and say where it breaks. The newest block’s hash, written down elsewhere, later proves that nothing before it was changed.',
    who: ['manager', 'committee', 'community', 'street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      /** The last block checked already. */
      after: count('核对到第几段').default(0),
    }),
    output: z.object({
      blocks: z.number(),
      through: z.number(),
      /** Entries checked by this call. */
      entries: z.number(),
      /** Not sealed yet: of the last minute. */
      waiting: z.number(),
      broken: z.object({ no: z.number(), why: z.string() }).nullable(),
      head: z.object({ no: z.number(), hash: z.string(), at: instant('封存时间') }).nullable(),
    }),
  }),
});
