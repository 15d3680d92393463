import { polls, rollRows } from '@mulin/shared-types/documents/assembly';
import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { MOST_UNITS } from '../calling/electorate';
import { cardOf, isFrozen, type Poll } from '../calling/poll';
import { questionsOf } from '../reading/view';
import { rowId } from '../voting/slot';
import { codeOf } from './code';
import { whichCounts } from './which-counts';

/** Homes walked past for one page. */
const PAGE = 50;

export interface Sheet {
  code: string;
  units: { label: string; areaCenti: number }[];
  areaCenti: number;
}

/**
 * 纸质选票: one sheet per head, in the order of a walk through the community, each where the head's first home of the poll is. `next` is
 * where the following page begins, null after the last.
 */
export async function sheetsOf(
  poll: Poll,
  building: string,
  skip: number,
): Promise<{ sheets: Sheet[]; next: number | null }> {
  if (!isFrozen(poll)) throw new Refusal('TOO_EARLY', '公告以后才能打印选票');
  const { _id: pollId, communityId } = poll;
  const where = building === '' ? { communityId } : { communityId, building };
  const walk = await table(units).find(where, {
    skip,
    limit: PAGE,
    orderBy: [['order', 'asc']],
    fields: ['order'],
  });
  const next = walk.length === PAGE ? skip + PAGE : null;
  const rows = await table(rollRows).getMany(walk.map(({ _id }) => rowId(pollId, _id)));
  if (rows.size === 0) return { sheets: [], next };
  const keys = [...new Set([...rows.values()].map(({ headKey }) => headKey))];
  const all = await table(rollRows).findAll({ pollId, headKey: oneOf(keys) }, { atMost: MOST_UNITS });
  const orders = await table(units).getMany(all.map(({ unitId }) => unitId));
  const orderOf = (unitId: string) => orders.get(unitId)?.order ?? '';
  const sheets = keys.flatMap((headKey) => {
    const homes = all
      .filter((row) => row.headKey === headKey)
      .sort((a, b) => (orderOf(a.unitId) < orderOf(b.unitId) ? -1 : 1));
    // Elsewhere on the walk, or in another building: printed there.
    if (!homes[0] || !walk.some(({ _id }) => _id === homes[0]?.unitId)) return [];
    const areaCenti = homes.reduce((area, home) => area + home.areaCenti, 0);
    return [
      {
        code: codeOf(pollId, headKey),
        units: homes.map(({ label, areaCenti: area }) => ({ label, areaCenti: area })),
        areaCenti,
      },
    ];
  });
  return { sheets, next };
}

export const ballotSheets: Handler<typeof assembly, 'ballotSheets'> = async ({ building, skip }, ctx) => {
  const poll = ctx.subjectOf(polls);
  const page = await sheetsOf(poll, building, skip);
  return { ...page, whichCounts: whichCounts(cardOf(poll)), questions: questionsOf(poll) };
};
