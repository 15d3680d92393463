import * as z from 'zod';
import { contract, operation } from '../contract';
import { supervisorRoles } from '../roles';
import { day, id, instant, optionalText, page, period, seenFile } from '../values';
import { ledgerAudit } from './ledger/audit';
import { byHand } from './ledger/by-hand';
import { committeeFunds } from './ledger/committee-funds';
import { earnings } from './ledger/earnings';
import { bookOpenings } from './ledger/openings';

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
        /** 酬金制: the company takes a commission. */
        takesCommission: z.boolean(),
        /** 政府承担的减免 that bills ask for and nobody has paid yet. Fen. */
        grantsFen: z.number(),
      }),
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
        period: period('期间'),
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
    ...byHand,
    ...ledgerAudit,
    ...earnings,
    ...committeeFunds,
    ...bookOpenings,
  },
);
