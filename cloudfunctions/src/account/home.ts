import { units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { isDevelopers } from '../assembly/voting/undelivered';
import { newestOnBoard } from '../board/newest';
import type { Handler } from '../kit/context';
import { homesOf } from './shown';
import { toAnswer, toPay, toVote } from './todos';

/** Everything on the first screen in one call, read side by side; each read is bounded and lies on an index. */
export const home: Handler<typeof account, 'home'> = async ({ unitId }, { caller, community, now, subjectOf }) => {
  const unit = subjectOf(units);
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区，请联系物业');
  const mayVote = caller.acting.some(({ role }) => role === 'owner') && !(await isDevelopers(unit));
  const [bills, votes, repairs, notices] = await Promise.all([
    toPay(unitId, now),
    mayVote ? toVote(community._id, unit.headId, now) : [],
    toAnswer(unitId, caller.openid, now),
    newestOnBoard(community._id, now),
  ]);
  const places = {
    units: new Map([[unitId, unit]]),
    communities: new Map([[community._id, community]]),
    streets: new Map(),
    districts: new Map(),
  };
  // Who is both owner and family here is shown as the owner.
  const acting = [...caller.acting].sort((a, b) => Number(b.role === 'owner') - Number(a.role === 'owner'));
  const [own] = homesOf(acting, places);
  if (!own) throw new Refusal('NOT_FOUND', '没有找到您的这套房，请下拉刷新');
  return {
    now: now.toISOString(),
    home: own,
    todos: [...bills, ...votes, ...repairs],
    notices,
    companyPhone: community.company.phone,
    companyName: community.company.name,
    pollsToVote: votes.length,
  };
};
