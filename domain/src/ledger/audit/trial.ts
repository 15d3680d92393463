import type { TrialRow } from '../balances';
import { accountOf } from '../chart';
import { type AccountSum, addUp, balanceOf } from '../sums';

/** 试算平衡 of what stood before and what moved since; accounts that did neither are missing. Fen, debit plus. */
export function trialOfSums(before: readonly AccountSum[], moved: readonly AccountSum[]): TrialRow[] {
  return addUp([...before, ...moved]).map(({ account }) => {
    const openingFen = balanceOf(before, account);
    const { debitFen = 0, creditFen = 0 } = moved.find((sum) => sum.account === account) ?? {};
    const closingFen = openingFen + debitFen - creditFen;
    return { account, title: accountOf(account).title, openingFen, debitFen, creditFen, closingFen };
  });
}
