import { dayOf } from '@mulin/domain/day/day';
import { billFor, billId } from '@mulin/domain/fees/bill';
import type { Concession, Bill as Reckoned } from '@mulin/domain/fees/bill-shape';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { standards } from '@mulin/shared-types/documents/fees';
import type { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { oneOf, type Row, table } from '../kit/database';
import { areaHistory } from './area-history';
import { type Community, feeStandardOf, type Standard } from './fee-standard';
import { firstDay, type Month, periodOfSpan, type Span } from './months';
import { type SubsidyTerms, subsidiesFor } from './subsidies/terms';
import type { Areas } from './unit-account';

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

/** The standard in force on the first day of a month, if it hung on the board by then. */
export function standardOn(prices: PriceList, kind: Kind, month: Month): Standard | undefined {
  const day = firstDay(month);
  return prices.get(kind)?.find(({ effectiveFrom, effectiveTo, publishedAt }) => {
    const posted = publishedAt !== null && dayOf(publishedAt) <= day;
    return posted && effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);
  });
}

/** Price Law 13: no charge without a published standard. */
export function notPublished(kind: Kind): Refusal {
  return new Refusal('NOT_PUBLISHED', `${buildingKinds[kind]}的收费标准还没公示，公示以后才能出账单`);
}

export const payerOf = ({ status }: Pick<Unit, 'status'>): 'owner' | 'developer' =>
  status === 'delivered' ? 'owner' : 'developer';

/** What a home owes for months in a row, with its arithmetic; refuses what may not be billed. */
export function reckon(
  community: Community,
  prices: PriceList,
  unit: Unit,
  span: Span,
  concessions: readonly Concession[],
  areas: Areas,
  subsidy: SubsidyTerms,
): Reckoned {
  const standard = standardOn(prices, unit.kind, span.fromMonth);
  if (!standard) throw notPublished(unit.kind);
  const later = (prices.get(unit.kind) ?? []).map((one) => feeStandardOf(one, community));
  const quantities = standard.basis === 'area' ? areaHistory(unit, areas) : [{ from: '2000-01-01', quantity: 1 }];
  return billFor(
    { id: unit._id, quantities, delivered: unit.status === 'delivered' },
    feeStandardOf(standard, community),
    periodOfSpan(span),
    {
      payer: payerOf(unit),
      laterVersions: later,
      concessions: payerOf(unit) === 'owner' ? concessions : [],
      subsidies: subsidiesFor(subsidy, unit.kind, span),
    },
  );
}

/** (unit, standard, period); a bill withdrawn and issued again gets the next number behind it. */
export function billIdOf(unit: Unit, span: Span, issue: number): string {
  const id = billId(unit._id, unit.kind, periodOfSpan(span).id, payerOf(unit));
  return issue === 1 ? id : `${id}:${issue}`;
}

/** Last day to pay: the agreed one, but never before the bill was written. */
export function dueDayOf(reckoned: Reckoned, at: Date): string {
  return [reckoned.due, dayOf(at)].sort()[1] ?? reckoned.due;
}
