import { Refusal } from '@mulin/shared-types/refusal';
import { type Account, type Book, books } from './account';
import { committeeAccounts } from './accounts/committee';
import { feeAccounts } from './accounts/fees';
import { fundAccounts } from './accounts/fund';
import { publicMoneyAccounts } from './accounts/public-money';
import { sharedEarningsAccounts } from './accounts/shared-earnings';

/** 会计科目表: every account of the five books, by code. */
export const chart: readonly Account[] = [
  ...feeAccounts,
  ...sharedEarningsAccounts,
  ...fundAccounts,
  ...committeeAccounts,
  ...publicMoneyAccounts,
];

const byCode = new Map(chart.map((account) => [account.code, account]));

/** The account of that code; refuses one the chart does not have. */
export function accountOf(code: string, field = 'account'): Account {
  const account = byCode.get(code);
  if (!account) throw new Refusal('INVALID_INPUT', `没有科目 ${code}`, field);
  return account;
}

/** The book an account belongs to: the first letter of its code. */
export function bookOf(code: string): Book {
  const book = code[0] ?? '';
  if (!(book in books)) throw new Refusal('INVALID_INPUT', `没有科目 ${code}`, 'account');
  return book as Book;
}
