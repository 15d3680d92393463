import { dayOf } from '@mulin/domain/day/day';
import type { Role } from '@mulin/shared-types/roles';
import { type Me, type Membership, postsOf } from '../who/me';

/** Who sits at the workbench, and which community the page is about. */
export interface Desk {
  post: Membership;
  posts: readonly Membership[];
  communityId: string;
  /** The UTC+8 day it is where the cloud is. */
  today: string;
  /** Whether one of my posts here is among these. The cloud decides; this only hides what would be refused. */
  holds: (...roles: readonly Role[]) => boolean;
}

/** Posts above a community: they cover every one of their street or district. */
const above: readonly Role[] = ['street', 'bureau'];

export function deskOf(me: Me, post: Membership, named: string | undefined): Desk | undefined {
  const communityId = named ?? post.communityId;
  if (communityId === undefined) return undefined;
  const posts = postsOf(me);
  const here = posts.filter((each) => each.communityId === communityId || above.includes(each.role));
  return {
    post,
    posts,
    communityId,
    today: dayOf(me.now),
    holds: (...roles) => here.some(({ role }) => roles.includes(role)),
  };
}
