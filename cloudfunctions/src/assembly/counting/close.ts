import { polls } from '@mulin/shared-types/documents/assembly';
import { now as clock } from '../../kit/clock';
import type { TimerContext } from '../../kit/context';
import { atMost, oneOf, table } from '../../kit/database';
import { runJobs } from '../../kit/jobs';
import { cardOf, type Poll } from '../calling/poll';
import { secretKeysOf } from '../seal/open';
import { COUNT, countChunk, startCount } from './count-job';

/** Votes dealt with in one tick; the others come with the next. */
const AT_ONCE = 200;
const TICK_MS = 45_000;

/** 三方封存: the count waits until two of the three have opened. */
const mayBeOpened = async (poll: Poll): Promise<boolean> =>
  cardOf(poll).sealedTo === null || (await secretKeysOf(poll._id)) !== null;

/** Every minute: opens what has begun, closes what has ended, counts what is closed. Each step may be done twice without harm. */
export async function closeAndCount({ now }: TimerContext): Promise<void> {
  // A roll that is being frozen again has no slots to vote in yet.
  await table(polls).updateWhere({ state: 'announced', refreezing: null, opensAt: atMost(now) }, { state: 'open' });
  // On a phone the hour itself ends the vote (see `handIn`); from here on everybody also reads that it has ended.
  await table(polls).updateWhere(
    { state: oneOf(['announced', 'open']), closesAt: atMost(now) },
    { state: 'closed', closedAt: now },
  );
  const ended = await table(polls).find({ state: 'closed', paperUntil: atMost(now) }, { limit: AT_ONCE });
  for (const poll of ended) if (await mayBeOpened(poll)) await startCount(poll, now);
  await runJobs(COUNT, countChunk, new Date(clock().getTime() + TICK_MS));
}
