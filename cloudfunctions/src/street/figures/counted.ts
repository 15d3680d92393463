import { dayOf, endOf, startOf } from '@mulin/domain/day/day';
import type { Period } from '@mulin/domain/day/period';
import { requestKinds } from '@mulin/domain/requests/request';
import { asTold, type Dated } from '@mulin/domain/street/told';
import { requests } from '@mulin/shared-types/documents/requests';
import { between, table } from '../../kit/database';

/** Of one community in a year at most: ten thousand homes that report five times each. */
const MOST = 50_000;
const fields = [
  'kind',
  'reportedAt',
  'categoryTitle',
  'unitId',
  'level',
  'takeBy',
  'takenAt',
  'doneBy',
  'doneAt',
  'rating',
  'state',
] as const;

/** Reported in the period; what became of them is as it stands today. */
export async function countedIn(communityId: string, period: Span): Promise<(Dated & { _id: string })[]> {
  const found = await table(requests).findAll(reportedIn(communityId, period), { atMost: MOST, fields });
  return found.map(({ categoryTitle, kind, state, reportedAt, ...one }) => ({
    ...one,
    month: dayOf(reportedAt).slice(0, 7),
    // 其他 is a name in every kind's list.
    category: kind === 'repair' ? categoryTitle : `${categoryTitle}（${requestKinds[kind]}）`,
    withdrawn: state === 'withdrawn',
  }));
}

type Span = Pick<Period, 'from' | 'to'>;
const reportedIn = (communityId: string, { from, to }: Span) => ({
  communityId,
  reportedAt: between(new Date(startOf(from)), new Date(endOf(to))),
});

/** The same as everybody reads it: what was taken back after its month was told stays in it. */
export async function toldIn(communityId: string, period: Span): Promise<Dated[]> {
  const where = { ...reportedIn(communityId, period), state: 'withdrawn' as const };
  const [all, back] = await Promise.all([
    countedIn(communityId, period),
    table(requests).findAll(where, { atMost: MOST, fields: ['steps'] }),
  ]);
  const backAt = new Map(back.map(({ _id, steps }) => [_id, steps.find(({ what }) => what === 'withdraw')?.at]));
  return all.map((one) => asTold(one, backAt.get(one._id)));
}
