import { openStates } from '@mulin/domain/requests/request';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import type { Context, Handler } from '../kit/context';
import { below, oneOf, table, type Where } from '../kit/database';
import { isOfBefore, livingAt } from './hearers';
import type { Request } from './kinds';
import { rowFields, shownRow } from './shown';
import { namesOf } from './workers';

type Requests = typeof requests;
type Asked = Parameters<Handler<Requests, 'queue'>>[0];

export const mine: Handler<Requests, 'mine'> = async ({ unitId, skip, limit }, { now }) => {
  const [living, found] = await Promise.all([
    livingAt(unitId, now),
    table(collection).find(
      { unitId },
      { skip, limit, orderBy: [['reportedAt', 'desc']], fields: [...rowFields, 'reportedBy'] },
    ),
  ]);
  const titled = (request: (typeof found)[number]) =>
    isOfBefore(request, living) ? { title: '前住户提的', place: '' } : {};
  return { requests: found.map((request) => ({ ...shownRow(request, now), ...titled(request) })) };
};

/** The earliest limit first: what is late, then what will be late soonest; where the clock stands still, before them. */
export const queue: Handler<Requests, 'queue'> = async (asked, ctx) => {
  const { communityId, skip, limit } = asked;
  const over = asked.state === 'done' || asked.state === 'closed';
  const [counts, nameOf, found] = await Promise.all([
    countsOf(communityId, ctx.now),
    namesOf(communityId, ctx.now),
    table(collection).find(wanted(asked, ctx), {
      skip,
      limit,
      orderBy: [over ? ['confirmBy', 'desc'] : ['due', 'asc']],
      fields: rowFields,
    }),
  ]);
  return {
    counts,
    requests: found.map((request) => ({
      ...shownRow(request, ctx.now),
      unitLabel: request.unitLabel,
      handlerName: nameOf(request.handler),
    })),
  };
};

const open = () => oneOf<Request['state']>(openStates);

function wanted({ communityId, state, kind, category }: Asked, { caller }: Context): Where<Request> {
  const narrowed = { communityId, ...(kind ? { kind } : {}), ...(category ? { category } : {}) };
  switch (state) {
    case 'open':
      return { ...narrowed, state: open() };
    case 'pool':
      return { ...narrowed, state: 'reported' };
    case 'mine':
      return { ...narrowed, state: open(), handler: caller.openid };
    default:
      return { ...narrowed, state };
  }
}

async function countsOf(communityId: string, now: Date) {
  const [byState, late] = await Promise.all([
    table(collection).sumBy({ communityId, state: open() }, 'state'),
    table(collection).count({ communityId, state: open(), due: below(now) }),
  ]);
  const sum = (states: readonly Request['state'][]) =>
    states.reduce((all, state) => all + (byState.get(state) ?? 0), 0);
  return {
    reported: sum(['reported', 'assigned']),
    taken: sum(['taken', 'coming', 'working', 'waiting']),
    late,
  };
}
