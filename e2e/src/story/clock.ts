import { setTimeout } from 'node:timers/promises';
import type { Day } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { at } from './calendar';

/** Something that happens at a time of day, by the wall clock of UTC+8. */
export interface Scene {
  day: Day;
  time: string;
  title: string;
  play(): Promise<void>;
  /** Something follows from it that must not wait for the next scene: ballots are logged as promised, people are told. */
  followed?: boolean;
}

const MINUTE_MS = 60_000;

/**
 * Plays scenes in the order of their time, moving the local cloud's clock to each; timers that came due on the way run once.
 * A deployed environment has no clock to move.
 */
export async function playScenes(door: Door, scenes: readonly Scene[], say: (title: string) => void): Promise<void> {
  const ordered = [...scenes].sort((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`));
  for (const scene of ordered) {
    await door.dev('clock', { now: at(scene.day, scene.time), runTimers: true });
    say(`${scene.day} ${scene.title}`);
    await scene.play();
    if (scene.followed) {
      const { offsetMs } = await door.dev<{ offsetMs: number }>('clock');
      await door.dev('clock', { offsetMs: offsetMs + MINUTE_MS, runTimers: true });
    }
  }
  await door.dev('clock', { reset: true, runTimers: true });
}

/** Runs a function's timer (its first, unless named) without waiting for its minute; if it is running already, gives it a moment. */
export async function runTimer(door: Door, functionName: string, triggerName?: string): Promise<void> {
  try {
    await door.dev('timers/run', { functionName, triggerName });
  } catch (error) {
    if (!String(error).includes('NOT_RUN')) throw error;
    await setTimeout(200);
  }
}
