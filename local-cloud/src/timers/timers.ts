import type { Clock } from '../clock/clock';
import type { Outcome } from '../functions/failure';
import type { Functions } from '../functions/functions';
import type { Journal } from '../place/journal';
import { parseSchedule, type Schedule } from './cron';

/** One timer trigger as the developer page shows it. */
export interface TimerView {
  functionName: string;
  triggerName: string;
  pattern: string;
  /** ISO instants by the local cloud's clock. */
  next?: string;
  last?: string;
  lastResult?: string;
  running: boolean;
}

/** The timer triggers of all functions. */
export interface Timers {
  list(): TimerView[];
  /** Runs one trigger now; undefined if there is no such trigger or it is running already. */
  run(functionName: string, triggerName?: string): Promise<Outcome | undefined>;
  /** Runs, once each, every trigger that became due between the two moments. Answers how many there were. */
  catchUp(fromMs: number, toMs: number): Promise<number>;
  close(): void;
}

interface Timer {
  functionName: string;
  triggerName: string;
  pattern: string;
  schedule: Schedule;
  next: number | undefined;
  last?: number;
  lastResult?: string;
  running: boolean;
}

const TICK_MS = 250;

export function openTimers(functions: Functions, clock: Clock, journal: Journal, automatic = true): Timers {
  const timers: Timer[] = [];
  for (const config of functions.list()) {
    for (const trigger of config.triggers) {
      try {
        const schedule = parseSchedule(trigger.config);
        const next = schedule.next(clock.now());
        const { name: functionName } = config;
        timers.push({
          functionName,
          triggerName: trigger.name,
          pattern: trigger.config,
          schedule,
          next,
          running: false,
        });
      } catch (error) {
        journal.write('timers', `${config.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  async function fire(timer: Timer): Promise<Outcome | undefined> {
    if (timer.running) return undefined;
    timer.running = true;
    timer.last = clock.now();
    const event = {
      Type: 'Timer',
      TriggerName: timer.triggerName,
      Time: new Date(timer.last).toISOString().replace(/\.\d+Z$/, 'Z'),
    };
    const outcome = await functions.invoke(timer.functionName, JSON.stringify(event), {
      source: 'wx_trigger',
      trigger: 'timer',
    });
    timer.running = false;
    timer.lastResult = outcome.ok ? outcome.json.slice(0, 500) : `${outcome.failure.kind}: ${outcome.failure.message}`;
    return outcome;
  }

  const plan = (timer: Timer, after: number) => {
    timer.next = timer.schedule.next(after);
  };
  clock.onMove(() => {
    for (const timer of timers) plan(timer, clock.now());
  });
  const tick = setInterval(() => {
    const now = clock.now();
    for (const timer of timers) {
      if (timer.next === undefined || timer.next > now) continue;
      plan(timer, now);
      if (automatic) void fire(timer);
    }
  }, TICK_MS).unref();

  return {
    list: () =>
      timers.map(({ functionName, triggerName, pattern, next, last, lastResult, running }) => ({
        functionName,
        triggerName,
        pattern,
        running,
        ...(next === undefined ? {} : { next: new Date(next).toISOString() }),
        ...(last === undefined ? {} : { last: new Date(last).toISOString() }),
        ...(lastResult === undefined ? {} : { lastResult }),
      })),
    async run(functionName, triggerName) {
      const timer = timers.find(
        (each) => each.functionName === functionName && (triggerName === undefined || each.triggerName === triggerName),
      );
      return timer && fire(timer);
    },
    async catchUp(fromMs, toMs) {
      const due = timers.filter(({ schedule }) => (schedule.next(fromMs) ?? Number.POSITIVE_INFINITY) <= toMs);
      await Promise.all(due.map(fire));
      return due.length;
    },
    close: () => clearInterval(tick),
  };
}
