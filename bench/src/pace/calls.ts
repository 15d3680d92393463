import { setTimeout } from 'node:timers/promises';
import { killWorkers } from '@mulin/e2e/crowd/disturbance';
import type { Door } from '@mulin/e2e/front-door/door';
import { runTimer } from '@mulin/e2e/story/clock';
import { check } from '../results';
import { timed } from './pace';

/** What cloudfunctions/src/<function>/config.json allows one call. */
export const FUNCTION_LIMIT_MS = 60_000;
/** Whoever was killed holds the job for a minute and a half. */
const LEASE_MS = 100_000;

/** How far long work is, as somebody who waits for it reads it. */
export interface Standing {
  done: number;
  finished: boolean;
}

/** Long work, call by call: how many there were and were killed, the longest of them, and all of it, in milliseconds. */
export interface Calls {
  calls: number;
  killed: number;
  longestMs: number;
  ms: number;
}

/**
 * Runs a function's timer until the work is finished. Every call ends inside the function's limit and what is done never becomes less.
 * The timer is the function's first, unless named. With `deaths`, so many calls are cut off by kill -9 of the function's instances.
 */
export async function callByCall(
  door: Door,
  functionName: string,
  standing: () => Promise<Standing>,
  deaths = 0,
  triggerName?: string,
): Promise<Calls> {
  let longestMs = 0;
  let all = 0;
  let before = -1;
  for (let calls = 0; ; calls += 1) {
    const { done, finished } = await standing();
    check(done >= before, `${functionName} went back from ${before} to ${done}`);
    if (finished) return { calls, killed: Math.min(calls, deaths), longestMs, ms: all };
    before = done;
    const call = timed(() => runTimer(door, functionName, triggerName));
    if (calls < deaths) {
      await setTimeout(700);
      await killWorkers(door, functionName);
    }
    const { ms } = await call;
    all += ms;
    longestMs = Math.max(longestMs, ms);
    check(longestMs < FUNCTION_LIMIT_MS, `a call of ${functionName} took ${longestMs} ms`);
    if (calls < deaths) {
      const { offsetMs } = await door.dev<{ offsetMs: number }>('clock');
      await door.dev('clock', { offsetMs: offsetMs + LEASE_MS });
    }
  }
}
