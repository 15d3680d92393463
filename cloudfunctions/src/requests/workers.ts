import { openStates } from '@mulin/domain/requests/request';
import { memberships } from '@mulin/shared-types/documents/people';
import { requests } from '@mulin/shared-types/documents/requests';
import { type Role, roles } from '@mulin/shared-types/roles';
import { inForce } from '../kit/authorise';
import { oneOf, table } from '../kit/database';
import { unseal } from '../kit/sealed';
import type { Request } from './kinds';

const MOST_WORKERS = 200;

/** Somebody who can be given a request. */
export interface Worker {
  /** The post's, not the person's: no openid travels to a phone. */
  workerId: string;
  openid: string;
  name: string;
  role: Role;
}

/** Who works on requests here today; somebody with two posts comes once, as what they do with their hands. */
export async function workersOf(communityId: string, now: Date): Promise<Worker[]> {
  const held = await table(memberships).find(
    { communityId, status: 'active', role: oneOf<Role>(['repairer', 'clerk', 'manager']) },
    { limit: MOST_WORKERS },
  );
  const order: readonly Role[] = ['repairer', 'clerk', 'manager'];
  const found = new Map<string, Worker>();
  for (const role of order) {
    for (const one of held.filter((each) => each.role === role && inForce(each, now))) {
      if (found.has(one.openid)) continue;
      found.set(one.openid, { workerId: one._id, openid: one.openid, name: unseal('name', one.personName), role });
    }
  }
  return [...found.values()];
}

/** Under their names, who has what. */
export async function namesOf(communityId: string, now: Date): Promise<(handler: string | null) => string> {
  const byOpenid = new Map((await workersOf(communityId, now)).map(({ openid, name }) => [openid, name]));
  return (handler) => (handler === null ? '' : (byOpenid.get(handler) ?? '已离岗的同事'));
}

/** How many unfinished requests each of them has. */
export async function openOf(communityId: string): Promise<ReadonlyMap<string, number>> {
  return table(requests).sumBy({ communityId, state: oneOf<Request['state']>(openStates) }, 'handler');
}

export async function shownWorkers(communityId: string, now: Date) {
  const [workers, open] = await Promise.all([workersOf(communityId, now), openOf(communityId)]);
  return workers.map(({ workerId, openid, name, role }) => ({
    workerId,
    name,
    role: roles[role].title,
    open: open.get(openid) ?? 0,
  }));
}
