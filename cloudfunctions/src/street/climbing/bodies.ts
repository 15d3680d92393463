import type { Level } from '@mulin/domain/street/levels';
import { jointBodies } from '@mulin/shared-types/documents/joint';
import { memberships } from '@mulin/shared-types/documents/people';
import { communities } from '@mulin/shared-types/documents/places';
import { oneOf, table } from '../../kit/database';

export type Exists = (level: Level) => boolean;

const posts = ['manager', 'committee', 'community'] as const;

/**
 * Who is there to answer in a community. A post nobody holds cannot: what would come to it goes on to the next level. The street office
 * is always there, whoever sits in it; its joint meeting once it has been set up.
 */
export async function bodiesOf(communityId: string): Promise<Exists> {
  const [held, community] = await Promise.all([
    table(memberships).sumBy({ communityId, status: 'active', role: oneOf(posts) }, 'role'),
    table(communities).get(communityId),
  ]);
  const joint = community && (await table(jointBodies).get(community.streetId));
  const there = new Set<Level>(['steward', 'street', ...posts.filter((post) => (held.get(post) ?? 0) > 0)]);
  if (joint) there.add('joint-meeting');
  return (level) => there.has(level);
}

/** The same, asked once for each community. */
export function bodiesKept(): (communityId: string) => Promise<Exists> {
  const known = new Map<string, Promise<Exists>>();
  return (communityId) => {
    const found = known.get(communityId) ?? bodiesOf(communityId);
    known.set(communityId, found);
    return found;
  };
}
