import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { day, id, month, optionalText, page, positiveFen, publicText, seenFile, text } from '../../values';
import { ofCommunity, papers } from './earnings';

const ofDraft = { kind: 'document', collection: 'voucherDrafts', field: 'draftId' } as const;
const state = z.enum(['waiting', 'posted', 'owed', 'returned']);
const drafted = z.object({ draftId: z.string() });

/** What every entry says. Chosen by the page, `entryId` makes a repeated tap enter once. */
const facts = {
  communityId: id('小区'),
  entryId: id('记账编号'),
  amountFen: positiveFen('金额'),
  day: day('日期'),
};

/** 手工记账: written by one person, posted by another (会计法 25, 35); nothing is ever edited. */
export const byHand = {
  enterCost: operation({
    summary:
      'Enter a cost of the property fee or of the shared area with its voucher; it is posted when another person has checked it.',
    who: ['cashier', 'manager'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      ...facts,
      account: z
        .string()
        .regex(/^(?:[PS]5\d{3}|P1201)$/)
        .meta({ title: '支出科目' }),
      /** Owed to the supplier, or out of what was paid ahead: only costs of the property fee. */
      settled: z.enum(['bank', 'cash', 'later', 'prepaid']).default('bank').meta({ title: '怎么付的' }),
      title: publicText('用途', 60),
      counterparty: text('收款方', 60),
      fileIds: papers,
    }),
    output: drafted,
  }),
  enterSharedIncome: operation({
    summary:
      'Enter income from common parts with its contract and the vote it rests on (Civil Code 278(8), 282); another person posts it.',
    who: ['cashier', 'manager'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      ...facts,
      account: z
        .string()
        .regex(/^S4\d{3}$/)
        .meta({ title: '收入科目' }),
      title: publicText('来源', 60),
      counterparty: text('付款方', 60),
      /**
       * What the firm collected is owed to the owners from that moment, until it is handed over. Rent of coming months is no income
       * yet (`advance`); what is earned of it comes `from-advance`.
       */
      heldBy: z
        .enum(['special', 'firm-bank', 'firm-cash', 'advance', 'from-advance'])
        .default('special')
        .meta({ title: '钱收在哪里' }),
      contract: text('合同', 60),
      /** The owners’ decision (Civil Code 278(8)); without one the line says 无表决. */
      pollId: id('表决').optional(),
      questionId: id('议题').optional(),
      /** A vote held outside this system, in words; shown as not checked. */
      paperDecision: optionalText('系统外的表决', 60),
      fileIds: papers,
    }),
    output: drafted,
  }),
  enterInvoicePayment: operation({
    summary:
      'Enter that a supplier’s invoice, posted earlier as owed, was paid, with its slip; another person posts it.',
    who: ['cashier', 'manager'],
    about: ofDraft,
    changes: true,
    input: z.strictObject({ draftId: id('发票'), entryId: id('记账编号'), day: day('日期'), fileIds: papers }),
    output: drafted,
  }),
  enterCommission: operation({
    summary:
      'Enter the company’s commission of a month (酬金制) as the contract has it: a percentage of what came in, computed from the ledger, or a fixed sum; the owners’ side posts it.',
    who: ['cashier', 'manager'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      month: month('月份'),
      /** One of the two. */
      percent: z
        .string()
        .regex(/^\d{1,2}(?:\.\d{1,2})?$/)
        .meta({ title: '酬金比例' })
        .optional(),
      amountFen: positiveFen('每月酬金').optional(),
      contract: text('合同约定', 60),
      fileIds: papers,
    }),
    output: drafted,
  }),
  enterGrant: operation({
    summary:
      'Enter money of government for reductions that it bears (减免), with the bank’s slip; never more than bills still ask of it. Another person posts it.',
    who: ['cashier', 'manager'],
    about: ofCommunity,
    changes: true,
    input: z.strictObject({
      ...facts,
      title: publicText('说明', 60),
      counterparty: text('付款方', 60),
      fileIds: papers,
    }),
    output: drafted,
  }),
  enterReversal: operation({
    summary: 'Ask for the mirror image of a wrong entry; posted when another person agrees. Nothing is ever edited.',
    who: ['cashier', 'manager'],
    about: { kind: 'document', collection: 'postings', field: 'postingId' },
    changes: true,
    input: z.strictObject({ postingId: id('记账'), reason: publicText('更正原因', 200) }),
    output: drafted,
  }),
  drafts: operation({
    summary:
      'Entries by hand that wait for their second person, were sent back, or are owed to suppliers, the newest first.',
    who: ['cashier', 'manager', 'committee', ...supervisorRoles],
    about: ofCommunity,
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      state: z.enum(['waiting', 'owed', 'returned']).meta({ title: '办到哪里' }),
      ...page,
    }),
    output: z.object({
      drafts: z.array(
        z.object({
          draftId: z.string(),
          kind: z.enum(['cost', 'income', 'grant', 'commission', 'invoice-paid', 'reversal']),
          title: z.string(),
          counterparty: z.string(),
          amountFen: z.number(),
          day: day('日期'),
          contract: z.string(),
          /** The vote an income rests on, how a commission was reckoned, or why an entry is wrong, in words. */
          ground: z.string(),
          lines: z.array(z.object({ title: z.string(), debitFen: z.number(), creditFen: z.number() })),
          reason: z.string(),
          mayDecide: z.boolean(),
        }),
      ),
    }),
  }),
  draftFiles: operation({
    summary: 'The papers of an entry that is not posted yet, for those who check it.',
    who: ['cashier', 'manager', 'committee', ...supervisorRoles],
    about: ofDraft,
    changes: false,
    input: z.strictObject({ draftId: id('记账单') }),
    output: z.object({ files: z.array(seenFile) }),
  }),
  decideDraft: operation({
    summary: 'Post what another person entered, or send it back with a reason.',
    who: ['manager', 'committee', 'community'],
    about: ofDraft,
    changes: true,
    input: z.strictObject({
      draftId: id('记账单'),
      agree: z.boolean().meta({ title: '是否记账' }),
      reason: optionalText('退回原因', 200),
    }),
    output: z.object({ state }),
  }),
};
