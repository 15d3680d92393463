import { addDays, addMonths, type Day } from '@mulin/domain/day/day';
import type { Period } from '@mulin/domain/day/period';
import { type Balances, balancesAfter } from '@mulin/domain/ledger/balances';
import { bookOf } from '@mulin/domain/ledger/chart';
import type { Posting } from '@mulin/domain/ledger/posting';
import { postings } from '@mulin/shared-types/documents/postings';
import { between, table } from '../kit/database';
import { sumsUpTo } from '../kit/ledger-sums';
import { postingOf } from '../kit/posting';
import { type Debt, debtsAfter, debtsAt } from './debts';

/** A year and a half of a very large community, several times over. */
const MOST_POSTINGS = 300_000;
/** Nobody pays further ahead than a year. */
const PREPAID_MONTHS = 12;

export type Book = 'P' | 'S' | 'F' | 'K';

/** How a book stood when a period ended; the next period begins with it. */
export interface Closing {
  balances: Balances;
  debts: readonly Debt[];
}

/** One period of one book, ready to be reported on. */
export interface BookOfPeriod {
  opening: Balances;
  postings: Posting[];
  /** Payments before the period that may be for service in it. */
  earlier: Posting[];
  closing: Closing;
}

/**
 * Reads a period page by page. It begins where the published statement before it ended; without one, with what the sums of the
 * months before it come to.
 */
export async function readBook(
  communityId: string,
  book: Book,
  period: Period,
  before: Closing | undefined,
): Promise<BookOfPeriod> {
  const read = await postingsBetween(communityId, book, addMonths(period.from, -PREPAID_MONTHS), period.to);
  const within = read.filter(({ day }) => day >= period.from);
  const opening = before?.balances ?? (await balancesBefore(communityId, book, period.from));
  return {
    opening,
    postings: within,
    earlier: read.filter(({ day }) => day < period.from),
    closing: {
      balances: balancesAfter(opening, within),
      debts: before ? debtsAfter(before.debts, within) : await debtsOf(communityId, book, period.to),
    },
  };
}

const debtsOf = async (communityId: string, book: Book, day: Day): Promise<Debt[]> =>
  book === 'P' ? debtsAt(communityId, day) : [];

/** What the book's accounts stood at when the day began. */
async function balancesBefore(communityId: string, book: Book, day: Day): Promise<Balances> {
  const sums = await sumsUpTo(communityId, addDays(day, -1));
  const own = sums.filter(({ account, debitFen, creditFen }) => bookOf(account) === book && debitFen !== creditFen);
  return Object.fromEntries(own.map(({ account, debitFen, creditFen }) => [account, debitFen - creditFen]));
}

/** In the order of the facts' days, then as they were written: always the same, so that the hash is. */
async function postingsBetween(communityId: string, book: Book, from: Day, to: Day): Promise<Posting[]> {
  const found = await table(postings).findAll(
    { communityId, books: book, day: between(from, addDays(to, 1)) },
    {
      atMost: MOST_POSTINGS,
      orderBy: [
        ['day', 'asc'],
        ['_id', 'asc'],
      ],
    },
  );
  return found.map(postingOf);
}
