import { addMonths } from '@mulin/domain/day/day';
import { cloud } from '../cloud/cloud';
import type { Home } from './me';

/** What a home owes, and what it pays by. */
export interface Dues {
  /** All open bills together, fen. */
  owedFen: number;
  /** The last month that is paid, `2026-12`, when nothing is open. */
  paidTo: string | undefined;
  /** Ten-thousandths of a yuan a ㎡ and month; none for homes not charged by area. */
  rateTenThou: number | undefined;
}

/** Of each home of mine: one question a home, and one a community. */
export async function loadDues(homes: readonly Home[]): Promise<Record<string, Dues>> {
  const communityIds = [...new Set(homes.map(({ communityId }) => communityId))];
  const [owed, prices] = await Promise.all([
    Promise.all(homes.map(({ unitId }) => cloud.fees.bills({ unitId, limit: 1 }))),
    Promise.all(communityIds.map((communityId) => cloud.fees.standards({ communityId }))),
  ]);
  return Object.fromEntries(
    homes.map((home, at) => {
      const price = prices[communityIds.indexOf(home.communityId)]?.standards.find(
        ({ state, basis, kindTitle }) => state === 'published' && basis === 'area' && kindTitle === home.kindTitle,
      );
      const newest = owed[at]?.bills[0];
      const paidTo = newest?.state === 'paid' ? lastMonth(newest.fromMonth, newest.months) : undefined;
      return [home.unitId, { owedFen: owed[at]?.owedFen ?? 0, paidTo, rateTenThou: price?.rateTenThou }];
    }),
  );
}

/** The last of some service months in a row: six from `2026-07` on end with `2026-12`. */
export const lastMonth = (fromMonth: string, months: number): string =>
  addMonths(`${fromMonth}-01`, months - 1).slice(0, 7);
