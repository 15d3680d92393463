import { type Day, dayOf } from '@mulin/domain/day/day';
import { memberships } from '@mulin/shared-types/documents/people';
import { type Role, roles } from '@mulin/shared-types/roles';
import type { Membership } from '../kit/authorise';
import { not, oneOf, table } from '../kit/database';
import { idOf } from '../kit/ids';
import type { Place } from '../kit/place';

/** A role to be held, and where it comes from. */
export interface Grant {
  openid: string;
  role: Role;
  /** A home with its community, or just the community, street or district, as the role's scope demands. */
  place: Place;
  personNameSealed: string;
  ground: Membership['ground'];
  by: string;
}

/** One person holds one role in one place once, however often it is given. */
export function membershipId(openid: string, role: Role, place: Place): string {
  const where = place[`${roles[role].scope}Id`];
  if (where === undefined) throw new TypeError(`${role} needs a ${roles[role].scope}`);
  return idOf('m', 'membership', openid, role, where);
}

/** The last UTC+8 day it counts; null without an end. */
export const lastDayOf = ({ until }: Pick<Membership, 'until'>): Day | null =>
  until ? dayOf(new Date(until.getTime() - 1)) : null;

/** What a membership document says about its place: the home and its community, or the one place staff hold a post in. */
export function placeFields(role: Role, { unitId, communityId, streetId, districtId }: Place): Place {
  switch (roles[role].scope) {
    case 'unit':
      return { unitId, communityId };
    case 'community':
      return { communityId };
    case 'street':
      return { streetId };
    case 'district':
      return { districtId };
  }
}

/** Makes the role active from now on; one that was refused, ended or still waiting becomes active again. */
export async function grant(given: Grant, at: Date, until: Date | null = null): Promise<Membership> {
  const { openid, role, place, personNameSealed, ground, by } = given;
  const active = {
    personName: personNameSealed,
    ground,
    status: 'active' as const,
    note: '',
    since: at,
    until,
    decidedBy: by,
  };
  const membership: Membership = {
    _id: membershipId(openid, role, place),
    openid,
    role,
    ...placeFields(role, place),
    ...active,
  };
  if (!(await table(memberships).insertIfAbsent(membership))) {
    const asleep = { status: oneOf<Membership['status']>(['pending', 'refused', 'ended']) };
    const { since: _, ...renewed } = active;
    if (!(await table(memberships).update(membership._id, asleep, active)))
      await table(memberships).update(membership._id, { status: 'active', until: not(until) }, renewed);
  }
  return membership;
}
