import { memberships } from '@mulin/shared-types/documents/people';
import { communities } from '@mulin/shared-types/documents/places';
import { covers, inForce } from '../../kit/authorise';
import { table } from '../../kit/database';
import type { Message } from '../../kit/tell';
import { stepTitles, type Violation } from './view';

/** More homes and posts than one person has. */
const MOST_HELD = 200;

/** Who reported and still lives or works here, in a list; who moved away hears no more of it. */
export async function reporterOf({ reportedBy, communityId }: Violation, now: Date): Promise<string[]> {
  const [held, community] = await Promise.all([
    table(memberships).find({ openid: reportedBy, status: 'active' }, { limit: MOST_HELD }),
    table(communities).get(communityId),
  ]);
  const place = { communityId, streetId: community?.streetId, districtId: community?.districtId };
  return held.some((one) => inForce(one, now) && covers(one, place)) ? [reportedBy] : [];
}

/** What the reporter is told of a step; it says nothing of who reported. */
export const wordsOf = (
  { _id, no, communityId }: Violation,
  version: number,
  { what, note }: Pick<Violation['steps'][number], 'what' | 'note'>,
): Message => ({
  communityId,
  key: `violation.${_id}.${version}`,
  kind: 'request',
  title: `您举报的：${stepTitles[what]}`,
  body: [no, note].filter(Boolean).join('：'),
  about: { kind: 'violation', id: _id },
});
