import { dayOf, startOf } from '@mulin/domain/day/day';
import { audits, memberships } from '@mulin/shared-types/documents/people';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import type { roll } from '@mulin/shared-types/operations/roll';
import { Refusal } from '@mulin/shared-types/refusal';
import { ownersMasked } from '../account/shown';
import type { Handler } from '../kit/context';
import { atLeast, oneOf, table } from '../kit/database';
import { unseal } from '../kit/sealed';

type Roll = typeof roll;

/** Looks at owners' telephones one member of staff has a day. */
const LOOKS_A_DAY = 30;
const MOST_VERSIONS = 50;
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

/** Full names and telephones: counted, and written down with the reason, where supervisors can see it. */
export const unit: Handler<Roll, 'unit'> = async ({ unitId, reason }, { caller, now, note, subjectOf }) => {
  const since = new Date(startOf(dayOf(now)));
  const looks = { openid: caller.openid, at: atLeast(since), functionName: 'roll', operation: 'unit' };
  if ((await table(audits).count(looks)) >= LOOKS_A_DAY) {
    throw new Refusal('CONFLICT', `今天查看了 ${LOOKS_A_DAY} 户业主电话，到上限了，明天再看`);
  }
  const { label, areaCenti, owners } = subjectOf(units);
  const history = await table(unitHistory).find(
    { unitId },
    { limit: MOST_VERSIONS, orderBy: [['version', 'desc']], fields: ['version', 'replacedAt'] },
  );
  note({ reason });
  return {
    unitId,
    label,
    areaCenti,
    owners: owners.map(({ nameSealed, phoneSealed }) => ({
      name: unseal('name', nameSealed),
      phone: phoneSealed === '' ? '' : unseal('phone', phoneSealed),
    })),
    history: history.map(({ version, replacedAt }) => ({ version, replacedAt: replacedAt.toISOString() })),
  };
};
