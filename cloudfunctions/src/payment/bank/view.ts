import { bankAccounts as accounts, type BankAccount, bankAccountTitles } from '@mulin/domain/ledger/bank/accounts';
import {
  bankHeads,
  bankDifferences as differencesCollection,
  bankPapers as papersCollection,
} from '@mulin/shared-types/documents/bank';
import type { payment } from '@mulin/shared-types/operations/payment';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { sumsNow } from '../../kit/ledger-sums';
import { accountsOfPerson, requireOther } from '../../kit/same-person';
import { headIdOf } from './head';
import { keeps, requireKeeper } from './keepers';

/** Four accounts with sixty differences a paper at most. */
const MOST_OPEN = 2000;

export const bankAccounts: Handler<typeof payment, 'bankAccounts'> = async ({ communityId }, ctx) => {
  const [sums, heads, open] = await Promise.all([
    sumsNow(communityId),
    table(bankHeads).getMany(accounts.map((account) => headIdOf(communityId, account))),
    table(differencesCollection).findAll({ communityId, state: 'open' }, { atMost: MOST_OPEN, fields: ['account'] }),
  ]);
  return {
    accounts: accounts.map((account) => {
      const sum = sums.find((one) => one.account === account);
      const head = heads.get(headIdOf(communityId, account));
      return {
        account,
        title: bankAccountTitles[account],
        booksFen: sum ? sum.debitFen - sum.creditFen : 0,
        through: head?.through ?? null,
        open: open.filter((one) => one.account === account).length,
        mayRecord: keeps(ctx, account),
      };
    }),
  };
};

export const bankPapers: Handler<typeof payment, 'bankPapers'> = async ({ communityId, skip, limit }) => {
  const found = await table(papersCollection).find({ communityId }, { skip, limit, orderBy: [['to', 'desc']] });
  return {
    papers: found.map(({ account, kind, to, lines, closingFen, differences }) => ({
      ...{ account, kind, to, lines, closingFen, differences },
      title: bankAccountTitles[account],
    })),
  };
};

/** Whom the bank names, and whose payment it may be, is for those who have the bank's paper anyway. */
export const bankDifferences: Handler<typeof payment, 'bankDifferences'> = async (input, ctx) => {
  const { communityId, skip, limit } = input;
  const [open, own] = await Promise.all([
    table(differencesCollection).find({ communityId, state: 'open' }, { skip, limit, orderBy: [['day', 'asc']] }),
    accountsOfPerson(ctx.caller.openid),
  ]);
  return {
    differences: open.map(({ _id, account, day, side, fen, words, by }) => ({
      ...{ differenceId: _id, day, side, fen },
      title: bankAccountTitles[account],
      words: keeps(ctx, account) ? words : '',
      mayExplain: keeps(ctx, account) && !own.includes(by),
    })),
  };
};

/** 查明 by another person; what the books lack is posted by its own entry, and the next paper of the bank settles it. */
export const explainBankDifference: Handler<typeof payment, 'explainBankDifference'> = async ({ note }, ctx) => {
  const difference = ctx.subjectOf(differencesCollection);
  requireKeeper(ctx, difference.account as BankAccount);
  const { openid } = ctx.caller;
  await requireOther(difference.by, openid, '登记银行流水和查差异要两个人，请换一位来填');
  ctx.note({ account: difference.account, day: difference.day, reason: note });
  const explained = await table(differencesCollection).update(
    difference._id,
    { state: 'open' },
    { state: 'explained', note, explainedBy: openid, explainedAt: ctx.now },
  );
  if (explained) return { explained, note };
  const known = await table(differencesCollection).get(difference._id);
  return { explained, note: known?.note ?? '' };
};
