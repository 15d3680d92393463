import type { Day } from '@mulin/domain/day/day';
import { chargedSpans } from '@mulin/domain/fees/bill';
import type { BilledUnit } from '@mulin/domain/fees/bill-shape';
import { ownerOwesFrom, type Payer } from '@mulin/domain/fees/handover';
import { BEGINNING } from './area-history';
import { feeStandardOf } from './fee-standard';
import { type Days, monthOf } from './months';
import { notPublished, type PriceList, quantitiesOf, standardOn, startOf, type Terms, type Unit } from './reckoning';
import type { Facts } from './unit-account';

export const NOT_HANDED_OVER = '这套房还没交付，物业费由建设单位缴';

/** Days of one payer: each payer gets a bill of its own. */
export interface Part extends Days {
  payer: Payer;
}

/** What is known of the hand-over: a recorded day, or only what the roll says. */
export function handOverOf({ status }: Pick<Unit, 'status'>, { handOver }: Pick<Facts, 'handOver'>): HandOver {
  if (!handOver) return { delivered: status === 'delivered' };
  const { day, developerPaysUntil } = handOver;
  return developerPaysUntil === null ? { delivered: day } : { delivered: day, developerPaysUntil };
}

type HandOver = Pick<BilledUnit, 'delivered' | 'developerPaysUntil'>;

/** Who owes which of some days, the developer before the owner; days that are given away or have no price yet are nobody's. */
export function partsOf(
  { community, prices }: Pick<Terms, 'community' | 'prices'>,
  unit: Unit,
  days: Days,
  facts: Facts,
): Part[] {
  const start = startOf(prices, unit.kind, days);
  if (!start) throw notPublished(unit.kind);
  const { standard, from } = start;
  const home = { id: unit._id, quantities: quantitiesOf(standard, unit, facts), ...handOverOf(unit, facts) };
  return chargedSpans(home, feeStandardOf(standard, community), { id: '', from, to: days.to });
}

/** The first day the owner owes; null while the home is the developer's to pay for. */
export function ownerOwes(prices: PriceList, unit: Unit, facts: Pick<Facts, 'handOver'>): Day | null {
  const { delivered, developerPaysUntil } = handOverOf(unit, facts);
  if (typeof delivered === 'boolean') return delivered ? BEGINNING : null;
  const standard = standardOn(prices, unit.kind, monthOf(delivered)) ?? prices.get(unit.kind)?.at(-1);
  return ownerOwesFrom(delivered, standard?.terms.firstOwnerDay ?? 'next-month', developerPaysUntil);
}
