import type { Day } from '@mulin/domain/day/day';
import { type Arrears, addArrears, arrearsOf } from '@mulin/domain/disclosure/arrears';
import { ledgerArrears } from '@mulin/shared-types/documents/ledger-days';
import { units } from '@mulin/shared-types/documents/places';
import { above, type Row, table } from '../../kit/database';
import { postingsByMonth } from '../../kit/ledger-sums';
import { whileCounting } from './days';
import { debtsOf } from './debts';

type Count = Row<typeof ledgerArrears>;

const PAGE = 250;
/** A checkpoint of the job; each page is kept by itself. */
const HOMES_AT_ONCE = 1_000;

/** How many postings the ledger has through the last day of a month: while it is the same, so is what was owed on that day. */
async function postingsThrough(communityId: string, day: Day): Promise<number> {
  const months = await postingsByMonth(communityId, day.slice(0, 7));
  return [...months.values()].reduce((sum, many) => sum + many, 0);
}

/** 期末欠费 on the last day of a month, as it was counted. Refuses what is not counted to the end, or not with all that was posted. */
export async function arrearsAt(communityId: string, day: Day): Promise<Arrears> {
  const known = await table(ledgerArrears).get(`${communityId}:${day}`);
  if (!known?.finished || known.postings !== (await postingsThrough(communityId, day))) throw whileCounting();
  return arrearsIn(known);
}

const arrearsIn = ({ openFen, ages }: Pick<Count, 'openFen' | 'ages'>): Arrears => ({
  openFen,
  ages: Object.fromEntries(ages.map(({ code, fen, homes }) => [code, { fen, homes }])),
});

export async function isCounted(communityId: string, day: Day): Promise<boolean> {
  const known = await table(ledgerArrears).get(`${communityId}:${day}`);
  return known?.finished === true && known.postings === (await postingsThrough(communityId, day));
}

/**
 * Counts the next homes and keeps the sum; says how many homes. What was written into the days before meanwhile begins the count
 * anew, so that no home is counted by other books than the next.
 */
export async function countHomes(communityId: string, day: Day): Promise<number> {
  const _id = `${communityId}:${day}`;
  const through = await postingsThrough(communityId, day);
  const known = await table(ledgerArrears).get(_id);
  const goesOn = known && !known.finished && known.postings === through;
  const fresh = { communityId, day, postings: through, lastUnit: '', finished: false, openFen: 0, ages: [] };
  let count: Count = goesOn ? known : { _id, ...fresh };
  let homes = 0;
  while (homes < HOMES_AT_ONCE && !count.finished) {
    const next = await withNextHomes(count);
    await table(ledgerArrears).put(next.count);
    count = next.count;
    homes += next.homes;
  }
  return homes;
}

async function withNextHomes(before: Count): Promise<{ count: Count; homes: number }> {
  const { communityId, day, lastUnit } = before;
  const page = await table(units).find(
    { communityId, _id: above(lastUnit) },
    { limit: PAGE, orderBy: [['_id', 'asc']], fields: ['_id'] },
  );
  const unitIds = page.map(({ _id }) => _id);
  const owed = unitIds.length === 0 ? [] : await debtsOf(unitIds, day);
  const { openFen, ages } = addArrears(arrearsIn(before), arrearsOf(owed, day));
  const kept = { openFen, ages: Object.entries(ages).map(([code, age]) => ({ code, ...age })) };
  const reached = { lastUnit: unitIds.at(-1) ?? lastUnit, finished: page.length < PAGE };
  return { count: { ...before, ...kept, ...reached }, homes: page.length };
}
