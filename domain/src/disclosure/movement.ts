import type { Period } from '../day/period';
import { debitNatured } from '../ledger/account';
import { accountOf } from '../ledger/chart';
import { wordsOnPaper } from '../ledger/decision';
import { type Line, type Posting, signedFen } from '../ledger/posting';
import type { MonthColumn, StatementDetail, Voucher } from './statement';

/** What an account moved by in its own sense (income plus when credited). Closing entries are no movement. Fen. */
export function movement(postings: readonly Posting[], account: string): number {
  return total(linesOn(postings, account));
}

/** Lines on an account, closing entries left out: they move what was already counted. */
export function linesOn(postings: readonly Posting[], account: string): Line[] {
  return postings
    .filter((posting) => !posting.closing)
    .flatMap((posting) => posting.lines.filter((line) => line.account === account));
}

/** Their sum in the sense of the account. Fen. */
export function total(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + ownFen(line), 0);
}

/** A line in the sense of its account. Fen. */
export function ownFen(line: Line): number {
  return debitNatured(accountOf(line.account)) ? signedFen(line) || 0 : -signedFen(line) || 0;
}

/** Lines added up by counterparty, contract and decision, in order of first appearance. */
export function detailsOf(lines: readonly Line[], needs?: 'decision' | 'voucher'): StatementDetail[] {
  const found = new Map<string, StatementDetail>();
  for (const line of lines) {
    const key = [line.counterparty ?? '', line.contract ?? '', line.decisionId ?? ''].join('\u0000');
    const detail = found.get(key) ?? {
      counterparty: line.counterparty ?? '',
      ...(line.contract === undefined ? {} : { contract: line.contract }),
      ...(line.decisionId === undefined ? {} : { decisionId: line.decisionId }),
      fen: 0,
    };
    detail.fen += ownFen(line);
    const lacking = needs === 'decision' ? missingVote(line) : undefined;
    if (lacking) detail.missing = lacking;
    if (needs === 'voucher' && (line.voucherIds ?? []).length === 0) detail.missing = 'voucher';
    found.set(key, detail);
  }
  return [...found.values()];
}

/** 民法典 278 (8): no vote at all, or one on paper that nobody has checked here. */
function missingVote({ decisionId }: Line): StatementDetail['missing'] {
  if (decisionId === undefined) return 'decision';
  return wordsOnPaper(decisionId) === undefined ? undefined : 'paper-decision';
}

/** Income and expense by month of posting, every month of the period present, for the chart. Fen. */
export function monthColumns(
  period: Period,
  postings: readonly Posting[],
  income: (line: Line) => number,
  expense: (line: Line) => number,
): MonthColumn[] {
  const columns: MonthColumn[] = [];
  let [year, month] = [Number(period.from.slice(0, 4)), Number(period.from.slice(5, 7))];
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > period.to.slice(0, 7)) return columns;
    const lines = postings
      .filter((posting) => posting.day.startsWith(name) && !posting.closing)
      .flatMap((posting) => posting.lines);
    columns.push({
      month: name,
      incomeFen: lines.reduce((sum, line) => sum + income(line), 0),
      expenseFen: lines.reduce((sum, line) => sum + expense(line), 0),
    });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** 凭证清单: each voucher of the accounts named, once per account, on the account's own side. */
export function vouchersOf(postings: readonly Posting[], accounts: RegExp): Voucher[] {
  const found = new Map<string, Voucher>();
  for (const posting of postings) {
    for (const line of posting.lines) {
      if (!accounts.test(line.account)) continue;
      for (const id of line.voucherIds ?? []) {
        const fen = ownFen(line);
        const key = `${id}\u0000${line.account}`;
        const known = found.get(key);
        if (known) known.fen += fen;
        else
          found.set(key, { id, day: posting.day, account: line.account, counterparty: line.counterparty ?? '', fen });
      }
    }
  }
  return [...found.values()];
}
