import { addMonths, type Day } from '@mulin/domain/day/day';
import { type Period, periodBefore } from '@mulin/domain/day/period';
import type { StatementKind } from '@mulin/domain/disclosure/kinds-of-statement';
import { units } from '@mulin/shared-types/documents/places';
import { table } from '../../kit/database';
import { postingsByMonth } from '../../kit/ledger-sums';
import { publishedOf } from '../compute';
import { isCounted } from './arrears';
import { PREPAID_MONTHS } from './book';
import { type Span, staleMonths } from './days';

/** What a statement is computed from, as a job keeps it. */
export interface Needs extends Span {
  /** Days on which what was owed has to be known. */
  arrears: Day[];
}

/**
 * A year before the period, for what was paid ahead; and the same for the periods beside it that nothing was published for, whose
 * columns are computed too.
 */
export async function needsOf(communityId: string, kind: StatementKind, period: Period): Promise<Needs> {
  const beside = [periodBefore(period), periodBefore(periodBefore(period))];
  const published = await Promise.all(beside.map(({ id }) => publishedOf(communityId, kind, id)));
  const counts = await postingsByMonth(communityId, period.to.slice(0, 7));
  const hasPostings = ({ from, to }: Period) =>
    [...counts.keys()].some((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
  const computed = [period, ...beside.filter((one, at) => !published[at] && hasPostings(one))];
  const [first = period] = computed.map(({ from }) => from).sort();
  return {
    from: addMonths(first as Day, -PREPAID_MONTHS),
    to: period.to,
    arrears: kind === 'fees' ? computed.map(({ to }) => to).sort() : [],
  };
}

/** What is still to be read for it, in postings and homes; nothing, once it can be computed. */
export async function stillToRead(communityId: string, { arrears, ...span }: Needs): Promise<number> {
  const behind = await staleMonths(communityId, span);
  const uncounted = await Promise.all(arrears.map(async (day) => ((await isCounted(communityId, day)) ? 0 : 1)));
  const days = uncounted.reduce<number>((sum, one) => sum + one, 0);
  const homes = days === 0 ? 0 : await table(units).count({ communityId });
  return behind.reduce((sum, { postings }) => sum + postings, 0) + days * Math.max(homes, 1);
}
