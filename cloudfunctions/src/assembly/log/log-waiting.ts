import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { now as clock } from '../../kit/clock';
import type { TimerContext } from '../../kit/context';
import { table } from '../../kit/database';
import { holdingLog } from './lease';
import { sequence } from './sequence';

/** Time for all votes of the environment in one tick, and for one of them, so that a large one keeps no other waiting. */
const TICK_MS = 45_000;
const POLL_MS = 15_000;

/** Every minute: logs what was handed in, vote by vote. What is left waits for the next tick; a promise gives it five minutes. */
export async function logWaiting({ now }: TimerContext): Promise<void> {
  const end = now.getTime() + TICK_MS;
  for (const pollId of (await table(ballots).sumBy({ pending: true }, 'pollId')).keys()) {
    if (clock().getTime() >= end) return;
    const poll = await table(polls).get(pollId);
    if (!poll) continue;
    const until = new Date(Math.min(end, clock().getTime() + POLL_MS));
    await holdingLog(pollId, (renewed) => sequence(poll, until, renewed)).catch((error: unknown) =>
      console.error(`log of ${pollId}`, error),
    );
  }
}
