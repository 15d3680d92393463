import { dayOf } from '@mulin/domain/day/day';
import { obligations } from '@mulin/shared-types/documents/board';
import { communities, units } from '@mulin/shared-types/documents/places';
import type { community as contract } from '@mulin/shared-types/operations/community';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { below, oneOf, type Row, table } from '../kit/database';
import { inOrder } from '../kit/natural-order';

type Contract = typeof contract;
type Community = Row<typeof communities>;

/** Communities of one street. */
const MOST_COMMUNITIES = 300;

export const list: Handler<Contract, 'list'> = async ({ streetId }, { now }) => {
  const found = await table(communities).find({ streetId }, { limit: MOST_COMMUNITIES, orderBy: [['name', 'asc']] });
  return { communities: await briefs(found, now) };
};

/** Size of the roll and what is overdue, for all of them in three reads. */
async function briefs(found: readonly Community[], now: Date) {
  if (found.length === 0) return [];
  const communityId = oneOf(found.map(({ _id }) => _id));
  const [sizes, areas, overdue] = await Promise.all([
    table(units).sumBy({ communityId }, 'communityId'),
    table(units).sumBy({ communityId }, 'communityId', 'areaCenti'),
    table(obligations).sumBy({ communityId, metDay: null, dueDay: below(dayOf(now)) }, 'communityId'),
  ]);
  return found.map(({ _id, name, streetId, streetName, company }) => ({
    communityId: _id,
    name,
    streetId,
    streetName,
    companyName: company.name,
    units: sizes.get(_id) ?? 0,
    areaCenti: areas.get(_id) ?? 0,
    overdueNotices: overdue.get(_id) ?? 0,
  }));
}

export const show: Handler<Contract, 'show'> = async ({ communityId }, { community, now }) => {
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  const [[brief], perBuilding] = await Promise.all([
    briefs([community], now),
    table(units).sumBy({ communityId }, 'building'),
  ]);
  if (!brief) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  const { company, collectFrom, liftBuildings } = community;
  return {
    community: brief,
    companyPhone: company.phone,
    feeSystem: company.feeSystem,
    collectFrom,
    buildings: inOrder([...perBuilding.keys()]).map((building) => ({
      building,
      units: perBuilding.get(building) ?? 0,
      lift: liftBuildings.includes(building),
    })),
  };
};
