import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import type { TimerContext } from '../../kit/context';
import { atMost, oneOf, table } from '../../kit/database';
import { countAndPublish } from './count';

/** Votes dealt with in one tick; the others come with the next. */
const AT_ONCE = 20;

/** Every minute: opens what has begun, closes what has ended, counts what is closed. Each step may be done twice without harm. */
export async function closeAndCount({ now }: TimerContext): Promise<void> {
  await table(polls).updateWhere({ state: 'announced', opensAt: atMost(now) }, { state: 'open' });
  const ended = await table(polls).find(
    { state: oneOf(['announced', 'open']), closesAt: atMost(now) },
    { limit: AT_ONCE },
  );
  for (const poll of ended) await close(poll._id, now);
  for (const poll of await table(polls).find({ state: 'closed' }, { limit: AT_ONCE })) {
    // One that cannot be counted keeps no other waiting.
    await countAndPublish(poll, now).catch((error: unknown) => console.error(`count ${poll._id}`, error));
  }
}

/** First every slot is shut, then the vote is closed: once it says so, no ballot can be added. */
async function close(pollId: string, now: Date): Promise<void> {
  await table(ballots).updateWhere({ pollId, open: true }, { open: false });
  await table(polls).update(pollId, { state: oneOf(['announced', 'open']) }, { state: 'closed', closedAt: now });
}
