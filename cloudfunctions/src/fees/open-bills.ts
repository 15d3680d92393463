import { type Day, dayOf } from '@mulin/domain/day/day';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { table } from '../kit/database';
import type { Bill } from './bill-postings';
import { firstDay, lastMonth, type Month, monthAfter, monthOf } from './months';
import { type PriceList, standardOn, type Unit } from './reckoning';
import { type Billed, type Facts, monthAfterBilled, NO_FACTS } from './unit-account';
import { ownerOwes } from './who-owes';

/** A home has at most a few open bills a year, kept for as long as the debt may be claimed. */
export const MOST_OPEN = 500;

/** How a home stands with its bills on a day. */
export interface Standing {
  /** The household's open bills whose service is over, and shares of common meters: paid one by one, never exchanged. */
  past: Bill[];
  /** Its open bills of this month and later: what the pay page is about, and what another cycle replaces. */
  current: Bill[];
  /** What the developer has not paid for this home: nobody else's debt. */
  developers: Bill[];
  billed: Billed;
  facts: Facts;
  /** The first day the household owes; null while the home is the developer's to pay for. */
  owesFrom: Day | null;
  /** First month the household can still choose a cycle for. */
  firstUnpaid: Month;
  /** Nobody has to pay further ahead than the month to come. */
  mayChoose: boolean;
}

export async function standingOf(unit: Unit, prices: PriceList, at: Date): Promise<Standing> {
  const [open, account] = await Promise.all([
    table(bills).findAll({ unitId: unit._id, state: 'open' }, { atMost: MOST_OPEN, orderBy: [['fromMonth', 'asc']] }),
    table(unitAccounts).get(unit._id),
  ]);
  const thisMonth = monthOf(dayOf(at));
  const isCurrent = (bill: Bill) => bill.charge === 'service' && lastMonth(bill) >= thisMonth;
  const own = open.filter(({ payer }) => payer === 'owner');
  const current = own.filter(isCurrent);
  const billed = account?.billed ?? [];
  const owesFrom = ownerOwes(prices, unit, account ?? NO_FACTS);
  const next = monthAfterBilled(billed) ?? firstMonth(unit, prices, thisMonth);
  const firstUnpaid = current[0]?.fromMonth ?? latest(next, monthOf(owesFrom ?? firstDay(next)));
  return {
    past: own.filter((bill) => !isCurrent(bill)),
    current,
    developers: open.filter(({ payer }) => payer === 'developer'),
    billed,
    facts: account ?? NO_FACTS,
    owesFrom,
    firstUnpaid,
    mayChoose: firstUnpaid <= monthAfter(thisMonth),
  };
}

const latest = (one: Month, other: Month): Month => (one > other ? one : other);

/** Nothing was billed yet: this month if it has a published standard that may be billed for it, or else the next. */
function firstMonth(unit: Unit, prices: PriceList, thisMonth: Month): Month {
  return standardOn(prices, unit.kind, thisMonth) ? thisMonth : monthAfter(thisMonth);
}

export const isOverdue = ({ state, dueDay }: Pick<Bill, 'state' | 'dueDay'>, today: Day): boolean =>
  state === 'open' && dueDay < today;
