import { openStates } from '@mulin/domain/requests/request';
import { units } from '@mulin/shared-types/documents/places';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Role } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../kit/context';
import { not, oneOf, table } from '../kit/database';
import { residentsOf } from '../kit/recipients';
import { accountsOfPerson } from '../kit/same-person';
import type { Request } from './kinds';
import { enter, reportId } from './report';

/** So many of one person may be open at once: enough for a house in trouble, too few to pester a household with. */
const MOST_FOR_NEIGHBOURS = 3;

/**
 * 替邻居报: water under a locked door, or an old neighbour without a telephone. The request is the neighbour's: they hear of every step,
 * answer prices, judge and withdraw. Whoever reported it is affected by it, and hears how far it got.
 */
export const reportForNeighbour: Handler<typeof requests, 'reportForNeighbour'> = async (
  { unitId, neighbourUnitId, ...said },
  ctx,
) => {
  const { communityId } = ctx.subjectOf(units);
  const [home, accounts, living] = await Promise.all([
    table(units).get(neighbourUnitId),
    accountsOfPerson(ctx.caller.openid),
    residentsOf([neighbourUnitId], ctx.now),
  ]);
  if (home?.communityId !== communityId) throw new Refusal('NOT_FOUND', '小区里没有找到这一套', 'neighbourUnitId');
  if (home._id === unitId || living.some(({ openid }) => accounts.includes(openid)))
    throw new Refusal('CONFLICT', '这是您自己家，请选“自己家和公共地方”报', 'neighbourUnitId');
  const _id = reportId(ctx, home._id, said.requestId);
  const others = {
    reportedBy: oneOf(accounts),
    heardBy: 'neighbour',
    state: oneOf<Request['state']>(openStates),
  } as const;
  if ((await table(collection).count({ ...others, _id: not(_id) })) >= MOST_FOR_NEIGHBOURS)
    throw new Refusal('CONFLICT', `您替邻居报的还有 ${MOST_FOR_NEIGHBOURS} 件在办，办好了再报；有危险请直接打物业电话`);
  const affected = [{ unitId, openid: ctx.caller.openid, at: ctx.now }];
  return enter({ ...said, kind: 'repair', common: false }, { home, heardBy: 'neighbour', affected }, ctx);
};

/** Which neighbour it was stands there for who does the work and may have to ask them; the home reads that a neighbour did. */
export async function withReporter(request: Request, { caller }: Context): Promise<Request> {
  const [reported, ...later] = request.steps;
  const [from] = request.affected;
  if (request.heardBy !== 'neighbour' || !reported || !from) return request;
  if (!caller.acting.some(({ role }) => (workers as readonly Role[]).includes(role))) return request;
  const home = await table(units).get(from.unitId);
  return home ? { ...request, steps: [{ ...reported, who: `邻居（${home.label}）` }, ...later] } : request;
}

const workers = ['repairer', 'clerk', 'manager'] as const satisfies readonly Role[];
