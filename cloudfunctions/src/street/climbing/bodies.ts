import type { Level } from '@mulin/domain/street/levels';
import { jointBodies } from '@mulin/shared-types/documents/joint';
import { memberships } from '@mulin/shared-types/documents/people';
import { communities } from '@mulin/shared-types/documents/places';
import type { Role } from '@mulin/shared-types/roles';
import { inForce } from '../../kit/authorise';
import { oneOf, table } from '../../kit/database';

export type Exists = (level: Level) => boolean;

const posts = ['manager', 'committee', 'community'] as const;
const MOST_POSTS = 200;

/**
 * Who is there to answer in a community. A post nobody holds today cannot: what would come to it goes on to the next level. The street
 * office is always there, whoever sits in it; its joint meeting once it has been set up.
 */
export async function bodiesOf(communityId: string, now: Date): Promise<Exists> {
  const [held, community] = await Promise.all([
    table(memberships).find({ communityId, status: 'active', role: oneOf<Role>(posts) }, { limit: MOST_POSTS }),
    table(communities).get(communityId),
  ]);
  const joint = community && (await table(jointBodies).get(community.streetId));
  const today = held.filter((one) => inForce(one, now));
  const there = new Set<Level>([
    'steward',
    'street',
    ...posts.filter((post) => today.some(({ role }) => role === post)),
  ]);
  if (joint) there.add('joint-meeting');
  return (level) => there.has(level);
}

/** The same, asked once for each community. */
export function bodiesKept(now: Date): (communityId: string) => Promise<Exists> {
  const known = new Map<string, Promise<Exists>>();
  return (communityId) => {
    const found = known.get(communityId) ?? bodiesOf(communityId, now);
    known.set(communityId, found);
    return found;
  };
}
