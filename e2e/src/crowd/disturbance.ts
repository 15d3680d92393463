import { setTimeout } from 'node:timers/promises';
import type { Door } from '../front-door/door';
import { runTimer } from '../story/clock';

/** Something that goes on beside the test until it is told to stop; errors of a dead cloud are expected. */
export interface Beside {
  stop(): Promise<void>;
}

export function beside(everyMs: number, work: () => Promise<unknown>): Beside {
  let going = true;
  const running = (async () => {
    while (going) {
      await work().catch(() => undefined);
      await setTimeout(everyMs);
    }
  })();
  return {
    async stop() {
      going = false;
      await running;
    },
  };
}

/** Ends the workers of a function with whatever runs in them. */
export const killWorkers = (door: Door, name: string): Promise<unknown> => door.dev('functions/kill', { name });

/** Runs the sequencer until so many ballots are in the log. */
export async function untilLogged(door: Door, pollId: string, size: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    await runTimer(door, 'assembly', 'log').catch(() => undefined);
    const logged = await door
      .as('somebody')
      .assembly.logSize({ pollId })
      .catch(() => undefined);
    if (logged && logged.size >= size) return;
    await setTimeout(300);
  }
  throw new Error(`fewer than ${size} ballots in the log`);
}
