import * as z from 'zod';
import { contract, operation } from '../contract';
import { supervisorRoles } from '../roles';
import { day, fileId, id, instant, optionalText, page, positiveFen, seenFile, text } from '../values';
import { ledgerAudit } from './ledger/audit';
import { committeeFunds } from './ledger/committee-funds';
import { earnings } from './ledger/earnings';

export const ledger = contract(
  'ledger',
  'The community’s books: costs and incomes with vouchers, entries, trial balance.',
  {
    kinds: operation({
      summary: 'What can be recorded: kinds of cost and of shared-area income, each with its account.',
      who: ['cashier', 'manager', 'committee', ...supervisorRoles],
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({ communityId: id('小区') }),
      output: z.object({
        costs: z.array(z.object({ account: z.string(), title: z.string() })),
        sharedIncomes: z.array(z.object({ account: z.string(), title: z.string() })),
        sharedCosts: z.array(z.object({ account: z.string(), title: z.string() })),
      }),
    }),
    recordCost: operation({
      summary: 'Record a cost of the property fee or of the shared area with its voucher; posts balanced lines.',
      who: ['cashier', 'manager'],
      about: { kind: 'community', field: 'communityId' },
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        /** Chosen by the page, so that a repeated tap records once. */
        entryId: id('记账编号'),
        account: z
          .string()
          .regex(/^[PS]5\d{3}$/)
          .meta({ title: '支出科目' }),
        amountFen: positiveFen('金额'),
        day: day('日期'),
        title: text('用途', 60),
        counterparty: text('收款方', 60),
        fileIds: z.array(fileId('凭证')).min(1).max(9).meta({ title: '凭证' }),
      }),
      output: z.object({ postingId: z.string(), voucherId: z.string() }),
    }),
    recordSharedIncome: operation({
      summary: 'Record income from common parts with its contract and the vote it rests on (Civil Code 278(8), 282).',
      who: ['cashier', 'manager'],
      about: { kind: 'community', field: 'communityId' },
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        entryId: id('记账编号'),
        account: z
          .string()
          .regex(/^S4\d{3}$/)
          .meta({ title: '收入科目' }),
        amountFen: positiveFen('金额'),
        day: day('日期'),
        title: text('来源', 60),
        counterparty: text('付款方', 60),
        /** What the firm collected is owed to the owners from that moment, until it is handed over. */
        heldBy: z.enum(['special', 'firm-bank', 'firm-cash']).default('special').meta({ title: '钱收在哪里' }),
        contract: text('合同', 60),
        /** The owners’ decision (Civil Code 278(8)); without one the line says 无表决. */
        pollId: id('表决').optional(),
        questionId: id('议题').optional(),
        /** A vote held outside this system, in words; shown as not checked. */
        paperDecision: optionalText('系统外的表决', 60),
        fileIds: z.array(fileId('凭证')).min(1).max(9).meta({ title: '凭证' }),
      }),
      output: z.object({ postingId: z.string(), voucherId: z.string() }),
    }),
    reverse: operation({
      summary: 'Correct a wrong entry by posting its mirror image; nothing is ever edited.',
      who: ['manager'],
      about: { kind: 'document', collection: 'postings', field: 'postingId' },
      changes: true,
      input: z.strictObject({ postingId: id('记账'), reason: text('更正原因', 200) }),
      output: z.object({ postingId: z.string() }),
    }),
    entries: operation({
      summary: 'Entries of the books, newest first.',
      who: ['cashier', 'manager', 'committee', ...supervisorRoles],
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({
        communityId: id('小区'),
        book: z.enum(['P', 'S', 'F', 'K', 'D']).optional().meta({ title: '账本' }),
        ...page,
      }),
      output: z.object({
        total: z.number(),
        entries: z.array(
          z.object({
            postingId: z.string(),
            no: z.number().nullable(),
            day: z.string(),
            /** The fact’s own day, when its period was closed already. */
            factDay: day('发生日').nullable(),
            memo: z.string(),
            lines: z.array(
              z.object({ account: z.string(), title: z.string(), debitFen: z.number(), creditFen: z.number() }),
            ),
            reverses: z.string().nullable(),
          }),
        ),
      }),
    }),
    voucher: operation({
      summary: 'One voucher with its pictures, for everyone who may question a statement.',
      who: ['owner', 'family', 'cashier', 'manager', 'committee', ...supervisorRoles],
      about: { kind: 'document', collection: 'vouchers', field: 'voucherId' },
      changes: false,
      input: z.strictObject({ voucherId: id('凭证') }),
      output: z.object({
        voucherId: z.string(),
        title: z.string(),
        counterparty: z.string(),
        amountFen: z.number(),
        day: z.string(),
        postingNo: z.number().nullable(),
        files: z.array(seenFile),
        at: instant('登记时间'),
      }),
    }),
    trialBalance: operation({
      summary: 'Sums of every account up to a day; debits and credits of each book must be equal.',
      who: ['cashier', 'manager', 'committee', ...supervisorRoles],
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({ communityId: id('小区'), upTo: day('截至日') }),
      output: z.object({
        accounts: z.array(
          z.object({
            account: z.string(),
            title: z.string(),
            book: z.string(),
            debitFen: z.number(),
            creditFen: z.number(),
          }),
        ),
        balanced: z.boolean(),
      }),
    }),
    rebuildSums: operation({
      summary: 'Add up the months anew from the postings; what is shown stays right meanwhile.',
      who: ['manager', ...supervisorRoles],
      about: { kind: 'community', field: 'communityId' },
      changes: true,
      input: z.strictObject({ communityId: id('小区') }),
      output: z.object({}),
    }),
    closes: operation({
      summary: 'Which periods of the books are closed, which can be next, and what the next close would carry.',
      who: ['cashier', 'manager', 'committee', ...supervisorRoles],
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({ communityId: id('小区'), ...page }),
      output: z.object({
        total: z.number(),
        closedThrough: day('已结账到').nullable(),
        next: z.array(z.object({ period: z.string(), title: z.string(), to: day('截止日') })),
        closes: z.array(
          z.object({
            closeId: z.string(),
            title: z.string(),
            to: day('截止日'),
            state: z.enum(['locked', 'closed', 'opened']),
            /** Locked by the caller, who therefore does not confirm it. */
            own: z.boolean(),
            lockedAt: instant('锁账时间'),
            decidedAt: instant('复核时间').nullable(),
            note: z.string(),
            carried: z.number(),
          }),
        ),
      }),
    }),
    lockPeriod: operation({
      summary: 'Lock a month, half-year or year: it takes no posting any more; somebody else confirms the close.',
      who: ['cashier', 'manager'],
      about: { kind: 'community', field: 'communityId' },
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        period: z
          .string()
          .regex(/^20\d\d(-(0[1-9]|1[0-2])|H[12])?$/)
          .meta({ title: '期间' }),
      }),
      output: z.object({ closeId: z.string() }),
    }),
    decideClose: operation({
      summary: 'Confirm a locked period, which carries its results into the balances (table no. 46), or open it again.',
      who: ['manager', 'committee', 'community'],
      about: { kind: 'document', collection: 'ledgerCloses', field: 'closeId' },
      changes: true,
      input: z.strictObject({
        closeId: id('结账'),
        confirm: z.boolean().meta({ title: '确认结账' }),
        note: optionalText('说明', 200),
      }),
      output: z.object({ state: z.enum(['locked', 'closed', 'opened']) }),
    }),
    ...ledgerAudit,
    ...earnings,
    ...committeeFunds,
  },
);
