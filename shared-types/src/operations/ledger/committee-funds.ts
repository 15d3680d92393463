import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { day, id, instant, optionalText, positiveFen, publicText } from '../../values';
import { entered, ofCommunity, papers } from './earnings';

const kind = z.enum(['office', 'allowance', 'review']);
const year = z
  .string()
  .regex(/^20\d\d$/)
  .meta({ title: '年度' });

/** 业委会工作经费: the year's budget, what came in, what was spent on what. */
export const committeeFunds = {
  committeeFunds: operation({
    summary: 'Committee funds of a year: budget and its ground, income, spending by item, balance.',
    who: everyRole,
    about: ofCommunity,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), year }),
    output: z.object({
      balanceFen: z.number(),
      /** From shared earnings, and from the owners themselves. */
      receivedFen: z.number(),
      contributedFen: z.number(),
      spentFen: z.number(),
      items: z.array(
        z.object({
          kind,
          title: z.string(),
          budgetFen: z.number().nullable(),
          spentFen: z.number(),
          over: z.boolean(),
        }),
      ),
      budget: z.object({ version: z.number(), ground: z.string(), at: instant('时间') }).nullable(),
    }),
  }),
  setCommitteeBudget: operation({
    summary: 'Set the budget of a year with the decision or rule it rests on; a later version replaces it.',
    who: ['committee'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      year,
      items: z
        .array(z.strictObject({ kind: kind.meta({ title: '项目' }), amountFen: positiveFen('预算') }))
        .min(1)
        .max(3)
        .meta({ title: '预算' }),
      ground: publicText('依据', 120),
    }),
    output: z.object({ version: z.number() }),
  }),
  enterContribution: operation({
    summary: 'A committee member enters what owners paid in for the committee’s work by the rules of procedure.',
    who: ['committee'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      requestId: id('登记编号'),
      amountFen: positiveFen('金额'),
      day: day('到账日'),
      ground: publicText('依据', 120),
      fileIds: papers,
    }),
    output: entered,
  }),
  enterSpending: operation({
    summary: 'A committee member enters what was spent, with the voucher; another person confirms.',
    who: ['committee'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      requestId: id('登记编号'),
      kind: kind.meta({ title: '支出种类' }),
      amountFen: positiveFen('金额'),
      day: day('付款日'),
      title: publicText('用途', 60),
      counterparty: optionalText('收款方', 60),
      /** Of an allowance: per post, not per person. */
      post: z.enum(['chair', 'deputy', 'member']).optional().meta({ title: '职务' }),
      fileIds: papers,
    }),
    output: entered,
  }),
};
