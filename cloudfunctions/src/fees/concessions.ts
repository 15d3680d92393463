import type { Concession } from '@mulin/domain/fees/bill-shape';
import { reductions } from '@mulin/shared-types/documents/arrears';
import { atLeast, oneOf, table } from '../kit/database';
import { firstDay, type Month } from './months';

/** More than a page of homes ever has in force at once. */
const MOST_APPROVED = 1_000;

/** Approved reductions (减免) of some homes that reach into a month or beyond, by home. */
export async function concessionsOf(
  unitIds: readonly string[],
  fromMonth: Month,
): Promise<ReadonlyMap<string, readonly Concession[]>> {
  const byUnit = new Map<string, Concession[]>();
  if (unitIds.length === 0) return byUnit;
  const approved = await table(reductions).findAll(
    { unitId: oneOf(unitIds), state: 'approved', to: atLeast(firstDay(fromMonth)) },
    { atMost: MOST_APPROVED, orderBy: [['askedAt', 'asc']] },
  );
  for (const { _id, unitId, percentOff, from, to, fundedBy } of approved) {
    const granted = { id: _id, kind: 'reduction', percentOff, from, to, fundedBy } as const;
    byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), granted]);
  }
  return byUnit;
}
