import { type Book, debitNatured } from './account';
import { accountOf, bookOf, chart } from './chart';
import { isDebit, type Posting, signedFen } from './posting';

/** Balance per account code, debit plus, credit minus. Fen. Accounts without movement are missing. */
export type Balances = Readonly<Record<string, number>>;

/** Balances after the postings: fen by account, debit plus, credit minus. */
export function balancesAfter(opening: Balances, postings: Iterable<Posting>): Balances {
  const balances: Record<string, number> = { ...opening };
  for (const posting of postings) {
    for (const line of posting.lines) balances[line.account] = (balances[line.account] ?? 0) + signedFen(line);
  }
  return balances;
}

/** What the account stands at in its own sense: an income or a debt is plus when credited. Fen. */
export function standing(balances: Balances, account: string): number {
  const fen = balances[account] ?? 0;
  if (fen === 0) return 0;
  return debitNatured(accountOf(account)) ? fen : -fen;
}

/** The same over several accounts together. Fen. */
export function standingOf(balances: Balances, accounts: readonly string[]): number {
  return accounts.reduce((sum, account) => sum + standing(balances, account), 0);
}

export interface TrialRow {
  account: string;
  title: string;
  openingFen: number;
  debitFen: number;
  creditFen: number;
  closingFen: number;
}

/** 试算平衡表 of one book: only accounts that moved or stand at something; balances debit plus, credit minus. */
export function trialBalance(book: Book, opening: Balances, postings: readonly Posting[]): TrialRow[] {
  const moved = new Map<string, { debitFen: number; creditFen: number }>();
  for (const posting of postings) {
    for (const line of posting.lines) {
      const sums = moved.get(line.account) ?? { debitFen: 0, creditFen: 0 };
      if (isDebit(line)) sums.debitFen += line.debitFen;
      else sums.creditFen += line.creditFen;
      moved.set(line.account, sums);
    }
  }
  return chart
    .filter(({ code }) => bookOf(code) === book && (moved.has(code) || (opening[code] ?? 0) !== 0))
    .map(({ code, title }) => {
      const openingFen = opening[code] ?? 0;
      const { debitFen, creditFen } = moved.get(code) ?? { debitFen: 0, creditFen: 0 };
      return { account: code, title, openingFen, debitFen, creditFen, closingFen: openingFen + debitFen - creditFen };
    });
}

/** Balance of one account per unit, e.g. P1101 (must equal the unit's open bills) or F3001. Debit plus, fen. */
export function byUnit(account: string, postings: Iterable<Posting>): Map<string, number> {
  const units = new Map<string, number>();
  for (const posting of postings) {
    for (const line of posting.lines) {
      if (line.account !== account || line.unitId === undefined) continue;
      units.set(line.unitId, (units.get(line.unitId) ?? 0) + signedFen(line));
    }
  }
  return units;
}
