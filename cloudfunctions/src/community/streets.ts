import { streets as allStreets, communities } from '@mulin/shared-types/documents/places';
import type { community } from '@mulin/shared-types/operations/community';
import { appoint } from '../account/appointing';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { shortIdOf } from '../kit/ids';

/** Streets of one district. */
const MOST_STREETS = 200;

/** Asked again for the same name, it only appoints another officer. */
export const openStreet: Handler<typeof community, 'openStreet'> = async (input, { caller, now, note }) => {
  const { districtId, name, officerName, officerPhone } = input;
  const _id = shortIdOf('s', 'place', districtId, name);
  await table(allStreets).insertIfAbsent({ _id, districtId, name });
  const post = { role: 'street', place: { streetId: _id }, personName: officerName, phone: officerPhone } as const;
  await appoint(post, caller.openid, now);
  note({ streetId: _id, name });
  return { streetId: _id };
};

export const streets: Handler<typeof community, 'streets'> = async ({ districtId }) => {
  const [found, sizes] = await Promise.all([
    table(allStreets).find({ districtId }, { limit: MOST_STREETS, orderBy: [['name', 'asc']] }),
    table(communities).sumBy({ districtId }, 'streetId'),
  ]);
  return {
    streets: found.map(({ _id, name }) => ({ streetId: _id, name, communities: sizes.get(_id) ?? 0 })),
  };
};
