import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { fen, id, instant, optionalPublicText, publicText } from '../../values';

const kind = z.enum(['fees', 'shared-earnings']).meta({ title: '预算种类' });
const year = z
  .string()
  .regex(/^20\d\d$/)
  .meta({ title: '年度' });
const state = z.enum(['submitted', 'returned', 'published', 'superseded']);
const row = z.object({ code: z.string(), title: z.string(), amountFen: z.number(), total: z.boolean() });

/** 年度预算: of the firm's running of the community, and of the common parts' earnings. */
export const budgets = {
  budgets: operation({
    summary: 'Yearly budgets on their way and published, what lines they may have, and whether this year’s is owed.',
    who: ['cashier', 'manager', 'committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      /** 酬金制: the owners' money is spent by it, so it must be there. */
      owed: z.boolean(),
      lines: z.array(z.object({ kind, lines: z.array(z.object({ code: z.string(), title: z.string() })) })),
      budgets: z.array(
        z.object({
          budgetId: z.string(),
          kind,
          year: z.string(),
          version: z.number(),
          state,
          rows: z.array(row),
          ground: z.string(),
          reason: z.string(),
          reviewNote: z.string(),
          noticeId: z.string().nullable(),
          enteredAt: instant('登记时间'),
          /** Entered by the caller, who therefore does not review it. */
          mine: z.boolean(),
        }),
      ),
    }),
  }),
  enterBudget: operation({
    summary: 'Enter a year’s budget by statement line and the agreement it rests on; the committee reviews it.',
    who: ['cashier', 'manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      kind,
      year,
      items: z
        .array(
          z.strictObject({
            code: z
              .string()
              .regex(/^[A-Z0-9.]{2,10}$/)
              .meta({ title: '行次' }),
            amountFen: fen('预算'),
          }),
        )
        .min(1)
        .max(40)
        .meta({ title: '预算' }),
      ground: publicText('和业主怎么商定的', 120),
      /** Needed when the year already has a published budget: this one will supersede it. */
      reason: optionalPublicText('更正原因', 200),
    }),
    output: z.object({ budgetId: z.string() }),
  }),
  reviewBudget: operation({
    summary: 'The committee agrees, which publishes the budget on the board, or sends it back with a reason.',
    who: ['committee'],
    about: { kind: 'document', collection: 'yearBudgets', field: 'budgetId' },
    changes: true,
    input: z.strictObject({
      budgetId: id('预算'),
      agree: z.boolean().meta({ title: '是否同意' }),
      note: optionalPublicText('意见', 200),
    }),
    output: z.object({ noticeId: z.string().nullable() }),
  }),
};
