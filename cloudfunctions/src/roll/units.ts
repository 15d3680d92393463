import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import type { roll } from '@mulin/shared-types/operations/roll';
import { ownersMasked } from '../account/shown';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';

type Roll = typeof roll;

const MOST_BOUND = 1000;

export const list: Handler<Roll, 'list'> = async ({ communityId, building, skip, limit }) => {
  const where = building === '' ? { communityId } : { communityId, building };
  const [total, found] = await Promise.all([
    table(units).count(where),
    table(units).find(where, { skip, limit, orderBy: [['order', 'asc']] }),
  ]);
  const bound = await boundAmong(found.map(({ _id }) => _id));
  return {
    total,
    units: found.map((unit) => ({
      unitId: unit._id,
      label: unit.label,
      areaCenti: unit.areaCenti,
      areaSource: unit.areaSource,
      kind: unit.kind,
      status: unit.status,
      ownersMasked: ownersMasked(unit),
      bound: bound.has(unit._id),
    })),
  };
};

/** Homes somebody is bound to. */
async function boundAmong(unitIds: readonly string[]): Promise<Set<string | undefined>> {
  if (unitIds.length === 0) return new Set();
  const held = await table(memberships).find(
    { unitId: oneOf(unitIds), status: 'active' },
    { limit: MOST_BOUND, fields: ['unitId'] },
  );
  return new Set(held.map(({ unitId }) => unitId));
}
