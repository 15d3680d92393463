import { addDays, type Day } from '../day/day';
import type { Book } from './account';
import { bookOf } from './chart';

/** What a line is about; statements, unit accounts and vouchers are found by these. */
export interface Dimensions {
  unitId?: string;
  billId?: string;
  /** 凭证 (invoice, contract, photo) ids. */
  voucherIds?: readonly string[];
  /** 往来单位 */
  counterparty?: string;
  /** Contract or clause number. */
  contract?: string;
  /** Decision of the owners (表决) by id. */
  decisionId?: string;
  projectId?: string;
  /** Days of service the line pays for: `2025-03` or `2025-03-01/2025-05-31`. Decides A5 against A6. */
  servicePeriod?: string;
  /** Last day to pay, for the age of arrears. */
  due?: Day;
  /** 违约金: owed like a fee (P1101), but never a fee that was collected (A5, A6). */
  charge?: 'late';
}

export type Line = Dimensions & { account: string } & ({ debitFen: number } | { creditFen: number });

/** 分录: one event, one id, balanced in every book it touches; never changed once written, only reversed. */
export interface Posting {
  /** Deterministic (source, line): a repeat is harmless. */
  id: string;
  communityId: string;
  books: Book[];
  day: Day;
  lines: readonly Line[];
  memo: string;
  source: string;
  /** The fact's own day when it belongs to a period already closed. */
  factDay?: Day;
  /** Id of the posting this one takes back (红字冲销). */
  reverses?: string;
  /** Carries balances forward (结转): no income or cost of its own, statements leave it out. */
  closing?: true;
}

export interface Event {
  communityId: string;
  day: Day;
  /** The document it comes from, e.g. `bill:1-1-101:lift:2025-03` or `order:2025…`. */
  source: string;
  /** Which of several events of that document; `raised`, `earned:2025-03`, `paid`. */
  line: string;
}

/** The same source and line are the same posting, however often it is made. */
export function postingId(source: string, line: string): string {
  return `${source}#${line}`;
}

/** A posting of these lines, those of nothing left out; `check-posting` says whether it balances. */
export function post(event: Event, memo: string, lines: readonly Line[], more: Partial<Posting> = {}): Posting {
  const kept = lines.filter((line) => amountOf(line) !== 0);
  return {
    ...more,
    id: postingId(event.source, event.line),
    communityId: event.communityId,
    books: [...new Set(kept.map((line) => bookOf(line.account)))],
    day: event.day,
    lines: kept,
    memo,
    source: event.source,
  };
}

/** 借, fen above zero. */
export function debit(account: string, fen: number, about: Dimensions = {}): Line {
  return { ...about, account, debitFen: fen };
}

/** 贷, fen above zero. */
export function credit(account: string, fen: number, about: Dimensions = {}): Line {
  return { ...about, account, creditFen: fen };
}

/** Whether the line stands on the debit side. */
export function isDebit(line: Line): line is Line & { debitFen: number } {
  return 'debitFen' in line;
}

/** The line’s fen, whichever its side. */
export function amountOf(line: Line): number {
  return isDebit(line) ? line.debitFen : line.creditFen;
}

/** Debit as plus, credit as minus. Fen. */
export function signedFen(line: Line): number {
  return isDebit(line) ? line.debitFen : -line.creditFen;
}

/**
 * A fact of a period that is closed through `closedThrough` goes to the first day of the open one and keeps its own day beside it.
 * Carrying balances forward is the close itself.
 */
export function inOpenPeriod(posting: Posting, closedThrough: Day): Posting {
  if (posting.closing || posting.day > closedThrough) return posting;
  return { ...posting, day: addDays(closedThrough, 1), factDay: posting.factDay ?? posting.day };
}

/** 红字冲销: the same lines on the other side, linked to what they take back (table no. 60). */
export function reversal(of: Posting, event: Event, reason: string): Posting {
  const lines = of.lines.map((line): Line => {
    const { account, ...rest } = line;
    const {
      debitFen: _debit,
      creditFen: _credit,
      ...about
    } = rest as Dimensions & { debitFen?: number; creditFen?: number };
    return isDebit(line) ? credit(account, line.debitFen, about) : debit(account, line.creditFen, about);
  });
  return post(event, `冲销 ${of.id}：${reason}`, lines, { reverses: of.id, ...(of.closing ? { closing: true } : {}) });
}
