import { memberships } from '@mulin/shared-types/documents/people';
import { type Role, residentRoles, roles } from '@mulin/shared-types/roles';
import { inForce, type Membership } from './authorise';
import { oneOf, table } from './database';
import type { Place } from './place';

/** Homes asked about in one query, and people who may be bound to so many. */
const HOMES_AT_ONCE = 200;
const MOST_BOUND = 4_000;
const MOST_STAFF = 500;

/** Somebody bound to a home. */
export type Resident = Pick<Membership, 'openid' | 'role'> & { unitId: string };
type ResidentRole = (typeof residentRoles)[number];

/** Everybody bound to these homes, or only those in some roles, in the order of the homes; somebody bound to two of them comes twice. */
export async function residentsOf(
  unitIds: readonly string[],
  now: Date,
  only: readonly ResidentRole[] = residentRoles,
): Promise<Resident[]> {
  const found: Resident[] = [];
  for (let at = 0; at < unitIds.length; at += HOMES_AT_ONCE) {
    const held = await table(memberships).findAll(
      { unitId: oneOf(unitIds.slice(at, at + HOMES_AT_ONCE)), status: 'active', role: oneOf<Role>(only) },
      { atMost: MOST_BOUND },
    );
    for (const one of held) {
      if (one.unitId !== undefined && inForce(one, now)) {
        found.push({ openid: one.openid, role: one.role, unitId: one.unitId });
      }
    }
  }
  const order = new Map(unitIds.map((unitId, at) => [unitId, at]));
  return found.sort((a, b) => (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0));
}

/** Who holds one of these posts over a place: its committee, its community, its street, its bureau. */
export async function staffOf(place: Place, posts: readonly Role[], now: Date): Promise<string[]> {
  const found = new Set<string>();
  for (const scope of ['community', 'street', 'district'] as const) {
    const id = place[`${scope}Id`];
    const ofScope = posts.filter((post) => roles[post].scope === scope);
    if (id === undefined || ofScope.length === 0) continue;
    const held = await table(memberships).find(
      { [`${scope}Id`]: id, status: 'active', role: oneOf<Role>(ofScope) },
      { limit: MOST_STAFF },
    );
    for (const one of held) if (inForce(one, now)) found.add(one.openid);
  }
  return [...found];
}
