import { addDays, type Day, dayOf } from '@mulin/domain/day/day';
import { billFor, billId } from '@mulin/domain/fees/bill';
import type { Concession, Bill as Reckoned } from '@mulin/domain/fees/bill-shape';
import type { Payer } from '@mulin/domain/fees/handover';
import { vacancyConcession } from '@mulin/domain/fees/vacancy';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { standards } from '@mulin/shared-types/documents/fees';
import type { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { oneOf, type Row, table } from '../kit/database';
import { areaHistory, BEGINNING } from './area-history';
import { type Community, feeStandardOf, type Standard } from './fee-standard';
import { type Days, daysOf, firstDay, LONGEST_MONTHS, type Month, monthOf, periodOfDays } from './months';
import { type SubsidyTerms, subsidiesFor } from './subsidies/terms';
import { type Billed, type Facts, unbilledPart } from './unit-account';
import { handOverOf, type Part } from './who-owes';

export type Unit = Row<typeof units>;
export type Kind = Unit['kind'];

/** All that were ever published in a community: a few dozen at most. */
const MOST_STANDARDS = 500;

/** The published price list of a community, by kind of building, earliest version first. */
export type PriceList = ReadonlyMap<Kind, readonly Standard[]>;

export async function priceListOf(communityId: string): Promise<PriceList> {
  const published = await table(standards).findAll(
    { communityId, state: oneOf(['published', 'ended'] as const) },
    { atMost: MOST_STANDARDS, orderBy: [['effectiveFrom', 'asc']] },
  );
  const list = new Map<Kind, Standard[]>();
  for (const one of published) list.set(one.kind, [...(list.get(one.kind) ?? []), one]);
  return list;
}

/** The standard in force on a day, if it hung on the board by then. */
function standardAt(prices: PriceList, kind: Kind, day: Day): Standard | undefined {
  return prices.get(kind)?.find(({ effectiveFrom, effectiveTo, publishedAt }) => {
    const posted = publishedAt !== null && dayOf(publishedAt) <= day;
    return posted && effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);
  });
}

/** From which of some days on there is a price, and which: service may begin inside the first month. */
export function startOf(prices: PriceList, kind: Kind, { from, to }: Days) {
  const days = [from, ...(prices.get(kind) ?? []).map(({ effectiveFrom }) => effectiveFrom)];
  const inMonth = days.filter((day) => day >= from && day <= to && monthOf(day) === monthOf(from)).sort();
  for (const day of inMonth) {
    const standard = standardAt(prices, kind, day);
    if (standard) return { standard, from: day };
  }
  return undefined;
}

/** The standard of the first day of a month that has a price. */
export const standardOn = (prices: PriceList, kind: Kind, month: Month): Standard | undefined =>
  startOf(prices, kind, daysOf({ fromMonth: month, months: 1 }))?.standard;

/** As far as there is a price without a gap: a standard that ends with its contract is billed to its last day and no further. */
export function whilePriced(prices: PriceList, kind: Kind, { from, to }: Days): Days {
  let last = startOf(prices, kind, { from, to })?.standard.effectiveTo ?? null;
  for (const { effectiveFrom, effectiveTo } of prices.get(kind) ?? []) {
    if (last !== null && effectiveFrom === addDays(last, 1)) last = effectiveTo;
  }
  return { from, to: last !== null && last >= from && last < to ? last : to };
}

/**
 * From inside a month on, the days that nobody was billed and that have a price, in a row: after one firm left within it, the next firm's.
 * Undefined when the month has none.
 */
export function daysToBill(prices: PriceList, kind: Kind, billed: Billed, month: Month): Days | undefined {
  const { to } = daysOf({ fromMonth: month, months: LONGEST_MONTHS });
  let free = unbilledPart(billed, { from: firstDay(month), to });
  while (free && monthOf(free.from) === month) {
    const start = startOf(prices, kind, free);
    if (start) return unbilledPart(billed, whilePriced(prices, kind, { from: start.from, to: free.to }));
    free = unbilledPart(billed, { from: addDays(free.to, 1), to });
  }
  return undefined;
}

/** Price Law 13: no charge without a published standard. */
export function notPublished(kind: Kind): Refusal {
  return new Refusal('NOT_PUBLISHED', `${buildingKinds[kind]}的收费标准还没公示，公示以后才能出账单`);
}

/** By what the roll says alone. */
export const payerOf = ({ status }: Pick<Unit, 'status'>): Payer => (status === 'delivered' ? 'owner' : 'developer');

export const quantitiesOf = ({ basis }: Standard, unit: Unit, { areas }: Pick<Facts, 'areas'>) =>
  basis === 'area' ? areaHistory(unit, areas) : [{ from: BEGINNING, quantity: 1 }];

/** What holds in a community: prices, and what government pays for its homes. */
export interface Terms {
  community: Community;
  prices: PriceList;
  subsidy: SubsidyTerms;
}

/**
 * What one payer owes for its days, with the arithmetic; refuses what may not be billed. What is granted is the household's: the
 * developer pays in full.
 */
export function reckon(
  { community, prices, subsidy }: Terms,
  unit: Unit,
  { payer, ...days }: Part,
  concessions: readonly Concession[],
  facts: Facts,
): Reckoned {
  const standard = startOf(prices, unit.kind, days)?.standard;
  if (!standard) throw notPublished(unit.kind);
  const priced = feeStandardOf(standard, community);
  const vacant = facts.vacancies.flatMap((one) => vacancyConcession(one, priced.vacancy) ?? []);
  return billFor(
    { id: unit._id, quantities: quantitiesOf(standard, unit, facts), ...handOverOf(unit, facts) },
    priced,
    periodOfDays(days),
    {
      payer,
      laterVersions: (prices.get(unit.kind) ?? []).map((one) => feeStandardOf(one, community)),
      concessions: payer === 'owner' ? [...concessions, ...vacant] : [],
      subsidies: subsidiesFor(subsidy, unit.kind, days),
    },
  );
}

/** (unit, standard, period); a bill withdrawn and issued again gets the next number behind it. */
export function billIdOf(unit: Unit, { payer, ...days }: Part, issue: number): string {
  const id = billId(unit._id, unit.kind, periodOfDays(days).id, payer);
  return issue === 1 ? id : `${id}:${issue}`;
}

/** Last day to pay: the agreed one, but never before the bill was written. */
export function dueDayOf(reckoned: Reckoned, at: Date): string {
  return [reckoned.due, dayOf(at)].sort()[1] ?? reckoned.due;
}
