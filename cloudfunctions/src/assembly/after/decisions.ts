import { decisions as made } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Context, Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { draftOf, type Poll } from '../calling/poll';
import { stateText } from './decision';
import type { Decision } from './effects';
import { publicationOf } from './published';
import { revokedBy, rulingsOf } from './rulings-of';
import { unansweredOf, waitsFor } from './waits';

/** Results on their way to a decision and after, the newest vote first. */
export const decisions: Handler<typeof assembly, 'decisions'> = async ({ communityId, skip, limit }, ctx) => {
  const counted = { communityId, state: oneOf<Poll['state']>(['published', 'final', 'revoked']) };
  const [total, page] = await Promise.all([
    table(polls).count(counted),
    table(polls).find(counted, { skip, limit, orderBy: [['opensAt', 'desc']] }),
  ]);
  const final = await table(made).getMany(page.map(({ _id }) => _id));
  return { total, decisions: await Promise.all(page.map((poll) => row(poll, final.get(poll._id), ctx))) };
};

async function row(poll: Poll, decision: Decision | undefined, { now, caller }: Context) {
  const [publication, rulings] = await Promise.all([publicationOf(poll), rulingsOf(poll._id)]);
  const unanswered = await unansweredOf(poll._id, rulings);
  const asksOnly = draftOf(poll).legalMode === 'consultation';
  return {
    pollId: poll._id,
    title: poll.title,
    state: poll.state,
    stateText: stateText(poll.state, asksOnly, revokedBy(rulings).size > 0),
    waitsFor: publication && poll.state === 'published' ? waitsFor(publication, unanswered, rulings, now) : '',
    unanswered: unanswered.open + unanswered.referred,
    objectUntil: publication?.objectUntil ?? null,
    finalDay: decision?.finalDay ?? null,
    received: (decision?.received ?? []).some(({ as }) => caller.acting.some(({ role }) => role === as)),
  };
}
