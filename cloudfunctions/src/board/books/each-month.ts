import { dayOf } from '@mulin/domain/day/day';
import { periodBefore, periodOf } from '@mulin/domain/day/period';
import { communities } from '@mulin/shared-types/documents/places';
import { table } from '../../kit/database';
import { startJobs } from '../../kit/jobs';
import { MOST_COMMUNITIES } from '../../kit/place';
import { STATEMENT_BOOKS } from './job';

/** A month is read as soon as it is over, so that nobody waits for half a year of it when the statements are due. Started once a month and community. */
export async function openMonthJobs(at: Date): Promise<void> {
  const { id, from, to } = periodBefore(periodOf(dayOf(at), 'month'));
  const all = await table(communities).findAll({}, { atMost: MOST_COMMUNITIES, fields: ['name'] });
  const wanted = all.map(({ _id: communityId }) => ({
    _id: `${STATEMENT_BOOKS}:${communityId}:${id}`,
    kind: STATEMENT_BOOKS,
    communityId,
    total: 0,
    input: { from, to, arrears: [] },
    startedBy: 'timer',
  }));
  await startJobs(wanted, at);
}
