import { communities } from '@mulin/shared-types/documents/places';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import type { street } from '@mulin/shared-types/operations/street';
import type { Handler } from '../../kit/context';
import { table, type Where } from '../../kit/database';
import { titleOf } from '../../requests/shown';
import type { Climb } from './request';

type Street = typeof street;
interface Page {
  skip: number;
  limit: number;
}

export const climbed: Handler<Street, 'climbed'> = async ({ communityId, level, skip, limit }) => ({
  requests: await rows({ communityId, holders: level }, { skip, limit }),
});

export const climbedInStreet: Handler<Street, 'climbedInStreet'> = async ({ streetId, level, skip, limit }) => ({
  requests: await rows({ streetId, holders: level }, { skip, limit }),
});

const rows = async (where: Where<Climb>, { skip, limit }: Page) =>
  climbsShown(await table(requestClimbs).find(where, { skip, limit, orderBy: [['arrivedAt', 'asc']] }));

/** Each with the request it is about and where that is. */
export async function climbsShown(found: readonly Climb[]) {
  const [reported, places] = await Promise.all([
    table(requests).getMany(found.map(({ _id }) => _id)),
    table(communities).getMany(new Set(found.map(({ communityId }) => communityId))),
  ]);
  return found.flatMap((climb) => {
    const request = reported.get(climb._id);
    if (!request) return [];
    return {
      requestId: climb._id,
      no: request.no,
      title: titleOf(request),
      communityName: places.get(climb.communityId)?.name ?? '',
      since: climb.arrivedAt.toISOString(),
      dueAt: climb.dueAt?.toISOString() ?? null,
      answered: climb.state === 'answered',
    };
  });
}
