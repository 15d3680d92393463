import { polls } from '@mulin/shared-types/documents/assembly';
import { now as clock } from '../../kit/clock';
import type { TimerContext } from '../../kit/context';
import { atMost, oneOf, table } from '../../kit/database';
import { runJobs } from '../../kit/jobs';
import { cardOf, type Poll } from '../calling/poll';
import { secretKeysOf } from '../seal/open';
import { COUNT, countChunk, startCount } from './count-job';

/** Votes of one district that are over and not counted: those that wait for their keys, and those of the last minutes. */
const MOST_ENDED = 5_000;
const TICK_MS = 45_000;

/** 三方封存: the count waits until two of the three have opened. */
const mayBeOpened = async (poll: Pick<Poll, '_id' | 'card'>): Promise<boolean> =>
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
  // Every one of them is looked at: those nobody opens keep no other waiting.
  const ended = await table(polls).findAll(
    { state: 'closed', paperUntil: atMost(now) },
    { atMost: MOST_ENDED, fields: ['communityId', 'totalHeads', 'card'], orderBy: [['closesAt', 'asc']] },
  );
  for (const poll of ended) if (await mayBeOpened(poll)) await startCount(poll, now);
  await runJobs(COUNT, countChunk, new Date(clock().getTime() + TICK_MS));
}
