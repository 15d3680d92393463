import { notices } from '@mulin/shared-types/documents/board';
import { memberships } from '@mulin/shared-types/documents/people';
import type { Context } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { samePerson } from '../../kit/same-person';
import { announcementId } from '../calling/announcement';
import type { Poll } from '../calling/poll';

export type AnsweringBody = 'community' | 'street' | 'bureau';
const bodies: readonly AnsweringBody[] = ['community', 'street', 'bureau'];

/** More posts than one person holds. */
const MOST_POSTS = 200;

/**
 * Who ran the vote is no judge of it: neither who wrote or announced it nor the body in whose name, as far as that is community or
 * street. The body the caller may answer as; undefined if none.
 */
export async function answersAs(poll: Poll, { caller }: Pick<Context, 'caller'>): Promise<AnsweringBody | undefined> {
  const posted = await table(notices).get(announcementId(poll._id));
  const callers = [{ openid: poll.by, at: poll.at }];
  // Somebody else may have rewritten the draft and announced it.
  if (posted && posted.publishedBy !== poll.by) callers.push({ openid: posted.publishedBy, at: posted.publishedAt });
  const ran: AnsweringBody[] = [];
  for (const { openid, at } of callers) {
    if (await samePerson(openid, caller.openid)) return undefined;
    ran.push(...(await bodiesOf(openid, at, poll)));
  }
  return bodies.find((body) => !ran.includes(body) && caller.acting.some(({ role }) => role === body));
}

/** Community or street, if one of their people had a hand in calling it; whether they hold that post still or no longer. */
async function bodiesOf(openid: string, at: Date, poll: Poll): Promise<AnsweringBody[]> {
  const held = await table(memberships).find(
    { openid, status: oneOf<'active' | 'ended'>(['active', 'ended']) },
    { limit: MOST_POSTS, fields: ['role', 'communityId', 'since'] },
  );
  const then = held.filter(({ since }) => since <= at);
  if (then.some(({ role, communityId }) => role === 'committee' && communityId === poll.communityId)) return [];
  const here = then.filter(({ role, communityId }) => role !== 'community' || communityId === poll.communityId);
  return bodies.filter((body) => here.some(({ role }) => role === body));
}

export const RAN_IT = '这次表决是您这边召集的，异议要由另一级来答复';
