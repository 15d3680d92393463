import { memberships } from '@mulin/shared-types/documents/people';
import type { Context } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { samePerson } from '../../kit/same-person';
import type { Poll } from '../calling/poll';

export type AnsweringBody = 'community' | 'street' | 'bureau';
const bodies: readonly AnsweringBody[] = ['community', 'street', 'bureau'];

/** More posts than one person holds. */
const MOST_POSTS = 200;

/**
 * Who ran the vote is no judge of it: neither the person who called it nor the body in whose name, as far as that is community or
 * street. The body the caller may answer as; undefined if none.
 */
export async function answersAs(poll: Poll, { caller }: Pick<Context, 'caller'>): Promise<AnsweringBody | undefined> {
  if (await samePerson(poll.by, caller.openid)) return undefined;
  const ran = await bodiesThatRan(poll);
  return bodies.find((body) => !ran.includes(body) && caller.acting.some(({ role }) => role === body));
}

/** Community or street, if the vote was called by one of their people; whether they hold that post still or no longer. */
async function bodiesThatRan(poll: Poll): Promise<AnsweringBody[]> {
  const held = await table(memberships).find(
    { openid: poll.by, status: oneOf<'active' | 'ended'>(['active', 'ended']) },
    { limit: MOST_POSTS, fields: ['role', 'communityId', 'since'] },
  );
  const then = held.filter(({ since }) => since <= poll.at);
  if (then.some(({ role, communityId }) => role === 'committee' && communityId === poll.communityId)) return [];
  const here = then.filter(({ role, communityId }) => role !== 'community' || communityId === poll.communityId);
  return bodies.filter((body) => here.some(({ role }) => role === body));
}

export const RAN_IT = '这次表决是您这边召集的，异议要由另一级来答复';
