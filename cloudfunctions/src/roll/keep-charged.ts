import { formatArea } from '@mulin/domain/area/area';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { priceListOf } from '../fees/reckoning';
import type { Unit, UnitFacts } from './unit-of-row';

/** Kinds of homes with a published standard: what their bills rest on changes by two persons only. */
export const chargedKinds = async (communityId: string): Promise<ReadonlySet<string>> =>
  new Set((await priceListOf(communityId)).keys());

export interface Kept {
  /** What the import may write. */
  facts: UnitFacts;
  /** What it may not, each with the way that is open instead. */
  why: string[];
}

/**
 * Of a home that fees are charged for, an import changes neither area nor kind nor whether it is handed over: bills rest on them, and
 * putting them right is entered by one person and approved by another. A buyer is taken over; the home stays the developer's until its
 * hand-over day is recorded.
 */
export function keepCharged(unit: Unit | undefined, facts: UnitFacts, charged: ReadonlySet<string>): Kept {
  if (!unit || !charged.has(unit.kind)) return { facts, why: [] };
  const { areaCenti, areaSource, kind } = unit;
  const why: string[] = [];
  const kept = { ...facts };
  if (facts.areaCenti !== areaCenti) {
    Object.assign(kept, { areaCenti, areaSource });
    const both = `名册上 ${formatArea(areaCenti)} ㎡，表里 ${formatArea(facts.areaCenti)} ㎡`;
    why.push(`面积与名册不同（${both}），没有改，请走“面积更正”`);
  }
  if (facts.kind !== kind) {
    kept.kind = kind;
    const both = `名册上是${buildingKinds[kind]}，表里是${buildingKinds[facts.kind]}`;
    why.push(`类别与名册不同（${both}），没有改，请走“面积更正”，一起更正类别`);
  }
  if ((facts.status === 'delivered') === (unit.status === 'delivered')) return { facts: kept, why };
  if (unit.status === 'delivered') {
    why.push('名册上已经交付，表里没有交付，业主和交付都没有改，请走“交付日”');
    return { facts: { ...kept, status: unit.status, headId: unit.headId, owners: unit.owners }, why };
  }
  why.push('名册上还没交付，表里已经交付，没有改，请走“交付日”');
  return { facts: { ...kept, status: 'sold-undelivered', headId: unit.headId }, why };
}
