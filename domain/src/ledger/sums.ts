import { bookOf } from './chart';

/** What was debited and credited to one account, both columns apart as a trial balance (试算平衡) shows them. Fen. */
export interface AccountSum {
  account: string;
  debitFen: number;
  creditFen: number;
}

/** One sum an account, in the order of the codes; lines and sums of sums add up alike, in whatever parts they come. */
export function addUp(rows: Iterable<AccountSum>): AccountSum[] {
  const sums = new Map<string, AccountSum>();
  for (const { account, debitFen, creditFen } of rows) {
    const known = sums.get(account) ?? { account, debitFen: 0, creditFen: 0 };
    sums.set(account, {
      account,
      debitFen: known.debitFen + debitFen,
      creditFen: known.creditFen + creditFen,
    });
  }
  return [...sums.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
}

/** The same rows with nothing of `taken` in them. */
export function without(rows: readonly AccountSum[], taken: readonly AccountSum[]): AccountSum[] {
  const less = taken.map(({ account, debitFen, creditFen }) => ({
    account,
    debitFen: -debitFen,
    creditFen: -creditFen,
  }));
  return addUp([...rows, ...less]).filter(({ debitFen, creditFen }) => debitFen !== 0 || creditFen !== 0);
}

/** Debits minus credits of one account. Fen. */
export function balanceOf(rows: readonly AccountSum[], account: string): number {
  return rows.reduce((sum, row) => sum + (row.account === account ? row.debitFen - row.creditFen : 0), 0);
}

/** 试算平衡: in each book as much was debited as credited. */
export function everyBookBalances(rows: readonly AccountSum[]): boolean {
  const differences = new Map<string, number>();
  for (const { account, debitFen, creditFen } of rows) {
    const book = bookOf(account);
    differences.set(book, (differences.get(book) ?? 0) + debitFen - creditFen);
  }
  return [...differences.values()].every((fen) => fen === 0);
}
