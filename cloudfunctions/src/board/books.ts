import { addDays, addMonths, type Day } from '@mulin/domain/day/day';
import type { Period } from '@mulin/domain/day/period';
import type { OpenBill } from '@mulin/domain/disclosure/arrears';
import { type Balances, balancesAfter } from '@mulin/domain/ledger/balances';
import { type Posting, signedFen } from '@mulin/domain/ledger/posting';
import { postings } from '@mulin/shared-types/documents/postings';
import { between, table } from '../kit/database';
import { postingOf } from '../kit/posting';

/** Half a year of a very large community, several times over. */
const MOST_POSTINGS = 300_000;
/** Nobody pays further ahead than a year. */
const PREPAID_MONTHS = 12;
const BEGINNING: Day = '2000-01-01';

export type Book = 'P' | 'S' | 'F' | 'K';
/** A bill that is not paid by the end of a period. */
export type Debt = OpenBill & { billId: string };

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
 * Reads a period page by page. It begins where the published statement before it ended; without one, every posting ever made is
 * added up.
 */
export async function readBook(
  communityId: string,
  book: Book,
  period: Period,
  before: Closing | undefined,
): Promise<BookOfPeriod> {
  const from = before ? addMonths(period.from, -PREPAID_MONTHS) : BEGINNING;
  const read = await postingsBetween(communityId, book, from, period.to);
  const earlier = read.filter(({ day }) => day < period.from);
  const within = read.filter(({ day }) => day >= period.from);
  const start = before ?? { balances: balancesAfter({}, earlier), debts: debtsAfter([], earlier) };
  return {
    opening: start.balances,
    postings: within,
    earlier: earlier.filter(({ day }) => day >= addMonths(period.from, -PREPAID_MONTHS)),
    closing: { balances: balancesAfter(start.balances, within), debts: debtsAfter(start.debts, within) },
  };
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

/** P1101 and P1102 by bill: what is still owed of each. */
function debtsAfter(before: readonly Debt[], made: readonly Posting[]): Debt[] {
  const debts = new Map(before.map((debt) => [debt.billId, debt]));
  for (const { lines } of made) {
    for (const line of lines) {
      if (!/^P110[12]$/.test(line.account) || line.billId === undefined) continue;
      const known = debts.get(line.billId);
      debts.set(line.billId, {
        billId: line.billId,
        unitId: line.unitId ?? known?.unitId ?? '',
        due: known?.due ?? line.due ?? '',
        openFen: (known?.openFen ?? 0) + signedFen(line),
      });
    }
  }
  return [...debts.values()].filter(({ openFen }) => openFen !== 0);
}
