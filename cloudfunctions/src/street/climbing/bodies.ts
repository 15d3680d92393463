import type { Level } from '@mulin/domain/street/levels';
import { memberships } from '@mulin/shared-types/documents/people';
import { oneOf, table } from '../../kit/database';

export type Exists = (level: Level) => boolean;

const posts = ['manager', 'committee', 'community'] as const;

/**
 * Who is there to answer in a community. A post nobody holds cannot: what would come to it goes on to the next level. The street office
 * is always there, whoever sits in it.
 */
export async function bodiesOf(communityId: string): Promise<Exists> {
  const held = await table(memberships).sumBy({ communityId, status: 'active', role: oneOf(posts) }, 'role');
  const there = new Set<Level>(['steward', 'street', ...posts.filter((post) => (held.get(post) ?? 0) > 0)]);
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
