import { addDays } from '@mulin/domain/day/day';
import { books } from '@mulin/domain/ledger/account';
import { accountOf, bookOf } from '@mulin/domain/ledger/chart';
import { type AccountSum, without } from '@mulin/domain/ledger/sums';
import { sumsUpTo } from '../../kit/ledger-sums';
import { kept, type Span } from '../list';
import { accountants } from './whose';

/** Debits less credits; on the side where they stand, as a balance is written. */
const netFen = (sum: AccountSum | undefined): number => (sum ? sum.debitFen - sum.creditFen : 0);
const debit = (fen: number): number => Math.max(fen, 0);
const credit = (fen: number): number => Math.max(-fen, 0);

async function balancesOf({ communityId, from, to }: Span) {
  const [before, after] = await Promise.all([sumsUpTo(communityId, addDays(from, -1)), sumsUpTo(communityId, to)]);
  const [opening, moved] = [before, without(after, before)].map(
    (sums) => new Map(sums.map((sum) => [sum.account, sum])),
  );
  return after.map(({ account, ...sum }) => ({
    account,
    openingFen: netFen(opening?.get(account)),
    debitFen: moved?.get(account)?.debitFen ?? 0,
    creditFen: moved?.get(account)?.creditFen ?? 0,
    closingFen: netFen({ account, ...sum }),
  }));
}

/** 科目余额表: what the trial balance shows, before, within and after the days chosen. */
export const aboutBalances = {
  balances: kept(
    {
      title: '科目余额表',
      holds: '每个科目：期初余额、本期借方和贷方、期末余额；每个账本借贷相等',
      who: accountants,
      dayTitle: '本期',
    },
    balancesOf,
    (c) => [
      c.text('账本', 16, ({ account }) => books[bookOf(account)].title),
      c.text('科目', 10, ({ account }) => account),
      c.text('名称', 24, ({ account }) => accountOf(account).title),
      c.fen('期初借方', ({ openingFen }) => debit(openingFen)),
      c.fen('期初贷方', ({ openingFen }) => credit(openingFen)),
      c.fen('本期借方', ({ debitFen }) => debitFen),
      c.fen('本期贷方', ({ creditFen }) => creditFen),
      c.fen('期末借方', ({ closingFen }) => debit(closingFen)),
      c.fen('期末贷方', ({ closingFen }) => credit(closingFen)),
    ],
  ),
};
