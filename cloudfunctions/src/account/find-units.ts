import { narrow } from '@mulin/domain/area/narrow';
import { communities, units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { inOrder } from '../kit/natural-order';
import { MOST_COMMUNITIES } from '../kit/place';

type Account = typeof account;

/** 地下车库 of a large community is one building, too. */
const MOST_UNITS_OF_A_BUILDING = 10_000;
/** More than this is no list to choose from on a phone. */
const SHOWN = 200;

/** Numbers of homes only; who lives there is nobody's business before the binding. */
export const findUnits: Handler<Account, 'findUnits'> = async ({ communityId, building, room }) => {
  const [perBuilding, inside] = await Promise.all([
    table(units).sumBy({ communityId }, 'building'),
    building === ''
      ? []
      : table(units).findAll(
          { communityId, building },
          { atMost: MOST_UNITS_OF_A_BUILDING, orderBy: [['order', 'asc']], fields: ['label', 'roomNo', 'order'] },
        ),
  ]);
  // ５０１ as a Chinese keyboard writes it.
  const wanted = inside.filter(({ roomNo }) => roomNo.includes(narrow(room)));
  return {
    buildings: inOrder([...perBuilding.keys()]),
    units: wanted.slice(0, SHOWN).map(({ _id, label }) => ({ unitId: _id, label })),
    more: Math.max(0, wanted.length - SHOWN),
  };
};

export const openCommunities: Handler<Account, 'openCommunities'> = async ({ name }) => {
  const all = await table(communities).find(
    {},
    { limit: MOST_COMMUNITIES, orderBy: [['name', 'asc']], fields: ['name', 'streetName'] },
  );
  return {
    communities: all
      .filter((community) => community.name.includes(name))
      .map((community) => ({ communityId: community._id, name: community.name, streetName: community.streetName })),
  };
};
