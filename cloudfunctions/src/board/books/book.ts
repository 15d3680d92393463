import { addDays, addMonths, type Day } from '@mulin/domain/day/day';
import type { Period } from '@mulin/domain/day/period';
import { type Arrears, noArrears } from '@mulin/domain/disclosure/arrears';
import type { DaySeal } from '@mulin/domain/disclosure/day-seal';
import type { StatementKind } from '@mulin/domain/disclosure/kinds-of-statement';
import { type Balances, balancesAfter } from '@mulin/domain/ledger/balances';
import { isOpening } from '@mulin/domain/ledger/builders/opening';
import { bookOf as bookOfAccount } from '@mulin/domain/ledger/chart';
import type { Posting } from '@mulin/domain/ledger/posting';
import { sumsUpTo } from '../../kit/ledger-sums';
import { arrearsAt } from './arrears';
import { type Book, condensedOf } from './day';
import { type DayOfBook, daysOf } from './days';

/** Nobody pays further ahead than a year. */
export const PREPAID_MONTHS = 12;

/** Which book a statement reports on. */
export const bookOf: Record<StatementKind, Book> = {
  fees: 'P',
  'shared-earnings': 'S',
  'fund-use': 'F',
  utilities: 'P',
  'committee-funds': 'K',
};

/** How a book stood when a period ended; the next period begins with it. */
export interface Closing {
  balances: Balances;
}

/** One period of one book, ready to be reported on. */
export interface BookOfPeriod {
  opening: Balances;
  /** Condensed day by day. */
  postings: Posting[];
  /** Payments before the period that may be for service in it, condensed too. */
  earlier: Posting[];
  closing: Closing;
  /** What was owed of the fees when the period ended; of no other statement anything. */
  arrears: Arrears;
  /** Every posting of the period that the statement is about, by day. */
  seals: DaySeal[];
}

/**
 * Reads a period from the condensed days. It begins where the published statement before it ended; without one, with what the sums
 * of the months before it come to.
 */
export async function readBook(
  communityId: string,
  kind: StatementKind,
  period: Period,
  before: Closing | undefined,
): Promise<BookOfPeriod> {
  const book = bookOf[kind];
  const span = { from: addMonths(period.from, -PREPAID_MONTHS), to: period.to };
  const days = await daysOf(communityId, book, span);
  const within = days.filter(({ day }) => day >= period.from);
  const all = within.flatMap((day) => postingsOf(communityId, day));
  // 期初 that was brought in within the period is what the period began with, and nothing that happened in it.
  const postings = all.filter((posting) => !isOpening(posting));
  const began = before?.balances ?? (await balancesBefore(communityId, book, period.from));
  const opening = balancesAfter(began, all.filter(isOpening));
  return {
    opening,
    postings,
    earlier: days.filter(({ day }) => day < period.from).flatMap((day) => postingsOf(communityId, day)),
    closing: { balances: balancesAfter(opening, postings) },
    arrears: kind === 'fees' ? await arrearsAt(communityId, period.to) : noArrears,
    seals: within.flatMap((day) => sealOf(kind, day)),
  };
}

const postingsOf = (communityId: string, { day, own }: DayOfBook): Posting[] =>
  own.condensed.map((posting) => condensedOf(posting, communityId, day));

function sealOf(kind: StatementKind, { day, own, utilities }: DayOfBook): DaySeal[] {
  const { postings, hash } = kind === 'utilities' ? utilities : own;
  return postings === 0 ? [] : [{ day, postings, hash }];
}

/** What the book's accounts stood at when the day began. */
async function balancesBefore(communityId: string, book: Book, day: Day): Promise<Balances> {
  const sums = await sumsUpTo(communityId, addDays(day, -1));
  const own = sums.filter(
    ({ account, debitFen, creditFen }) => bookOfAccount(account) === book && debitFen !== creditFen,
  );
  return Object.fromEntries(own.map(({ account, debitFen, creditFen }) => [account, debitFen - creditFen]));
}
