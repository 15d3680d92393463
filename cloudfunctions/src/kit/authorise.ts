import type { Subject, Who } from '@mulin/shared-types/contract';
import type { memberships } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Role, roles } from '@mulin/shared-types/roles';
import type { Place } from './place';
import type { Row } from './table';

export type Membership = Row<typeof memberships>;

/** Active and in force at this moment. */
export const inForce = (membership: Membership, now: Date): boolean =>
  membership.status === 'active' && membership.since <= now && (membership.until === null || membership.until > now);

/**
 * Does this membership cover the place? A home's resident covers that home, and the community around it as far as no home is
 * meant; staff cover their community and every home in it; street and district cover what lies inside them.
 */
export function covers(membership: Membership, place: Place): boolean {
  const same = (field: keyof Place) => membership[field] !== undefined && membership[field] === place[field];
  const { scope } = roles[membership.role];
  if (scope === 'unit') return place.unitId === undefined ? same('communityId') : same('unitId');
  return same(`${scope}Id`);
}

/** What the decision rests on; nothing else may sway it. */
export interface Request {
  who: Who;
  about: Subject;
  openid: string;
  /** Those of the caller that are in force. */
  memberships: readonly Membership[];
  /** Undefined when the subject does not exist. */
  place: Place | undefined;
}

/**
 * The memberships the caller acts by, or a refusal. What is not there and what is elsewhere answer alike, so that nobody can
 * find out by asking whether something exists: FORBIDDEN for a place, NOT_FOUND for a document. Someone who holds none of the
 * demanded roles anywhere gets FORBIDDEN either way.
 */
export function mayCall({ who, about, openid, memberships, place }: Request): Membership[] | Refusal {
  if (who !== 'anyone' && openid === '') return new Refusal('SIGN_IN_NEEDED', '请先登录微信');
  if (typeof who === 'string') {
    if (place === undefined) return notFound();
    return memberships.filter((membership) => covers(membership, place));
  }
  const inRole = memberships.filter(({ role }) => who.includes(role));
  const acting = about.kind === 'self' ? inRole : inRole.filter((one) => place !== undefined && covers(one, place));
  if (acting.length > 0) return acting;
  if (inRole.length > 0 && about.kind === 'document') return notFound();
  return new Refusal('FORBIDDEN', inRole.length > 0 ? '您在这里没有办理这件事的权限' : `这件事由${titles(who)}办理`);
}

const notFound = () => new Refusal('NOT_FOUND', '没有找到这项内容，可能已被撤下，或不在您可以查看的范围内');
const titles = (who: readonly Role[]) => who.map((role) => roles[role].title).join('、');
