import { addDays, type Day } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { ledgerDays } from '@mulin/shared-types/documents/ledger-days';
import { postings } from '@mulin/shared-types/documents/postings';
import { Refusal } from '@mulin/shared-types/refusal';
import { between, table } from '../../kit/database';
import { postingsByMonth } from '../../kit/ledger-sums';
import type { Book, LedgerDay } from './day';

/** Three years, far more than any statement looks back. */
const MOST_DAYS = 1100;

/** Whole months, both ends inside. */
export interface Span {
  from: Day;
  to: Day;
}

/** One day of one book. */
export interface DayOfBook {
  day: Day;
  own: LedgerDay[Book];
  utilities: LedgerDay['utilities'];
}

export const whileCounting = (): Refusal => new Refusal('CONFLICT', '账本刚刚又有新的记账，请再点一次');

/**
 * The days of whole months for one book, in their order. Refuses while a month has more postings than its days have counted, so
 * that no figure is ever made of part of the books.
 */
export async function daysOf(communityId: string, book: Book, span: Span): Promise<DayOfBook[]> {
  const counts = await postingsByMonth(communityId, span.to.slice(0, 7));
  const days = await keptDays(communityId, span, [book, 'utilities']);
  if (monthsBehind(span, counts, days).length > 0) throw whileCounting();
  return days.map(({ day, utilities, [book]: own }) => ({ day, utilities, own: own as LedgerDay[Book] }));
}

/** How many postings it has, whether counted or not. */
export interface MonthBehind {
  month: string;
  postings: number;
}

/** Months of which not every posting is in its days. */
export async function staleMonths(communityId: string, span: Span): Promise<MonthBehind[]> {
  const counts = await postingsByMonth(communityId, span.to.slice(0, 7));
  return monthsBehind(span, counts, await keptDays(communityId, span, []));
}

function monthsBehind(
  { from, to }: Span,
  counts: ReadonlyMap<string, number>,
  days: readonly Pick<LedgerDay, 'day' | 'postings' | 'finished'>[],
) {
  const counted = new Map<string, number>();
  for (const { day, postings: many, finished } of days) {
    const month = day.slice(0, 7);
    if (finished) counted.set(month, (counted.get(month) ?? 0) + many);
  }
  return [...counts]
    .filter(([month]) => month >= from.slice(0, 7) && month <= to.slice(0, 7))
    .filter(([month, many]) => many !== (counted.get(month) ?? 0))
    .map(([month, many]) => ({ month, postings: many }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Days of one month that have more postings than were counted, or were not counted to the end. */
export async function staleDays(communityId: string, month: string): Promise<Day[]> {
  const span = parsePeriod(month);
  const there = await table(postings).sumBy({ communityId, day: between(span.from, addDays(span.to, 1)) }, 'day');
  const days = await keptDays(communityId, span, []);
  const counted = new Map(days.map(({ day, postings: many, finished }) => [day, finished ? many : -1]));
  return [...there].flatMap(([day, many]) => (counted.get(day) === many ? [] : [day])).sort();
}

const keptDays = <F extends Book | 'utilities'>(communityId: string, { from, to }: Span, fields: readonly F[]) =>
  table(ledgerDays).findAll(
    { communityId, day: between(from, addDays(to, 1)) },
    { atMost: MOST_DAYS, orderBy: [['day', 'asc']], fields: ['day', 'postings', 'finished', ...fields] },
  );
