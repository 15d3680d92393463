import { performance } from 'node:perf_hooks';

/** How a number of calls went: calls that were answered per second, and how long one took, in milliseconds. */
export interface Pace {
  answered: number;
  failed: number;
  seconds: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** The first thing that went wrong, for the report. */
  firstFailure: string;
}

interface Going {
  /** Undefined when there is nothing more to do. */
  next(): number | undefined;
  inFlight: number;
  work(index: number): Promise<unknown>;
}

/** Every one of `things` once, with so many in flight at a time. */
export function once<T>(things: readonly T[], inFlight: number, work: (thing: T) => Promise<unknown>): Promise<Pace> {
  let index = 0;
  return go({
    inFlight,
    next: () => (index < things.length ? index++ : undefined),
    work: async (at) => work(things[at] as T),
  });
}

/** Again and again for so long, in turn. */
export function during<T>(
  seconds: number,
  things: readonly T[],
  inFlight: number,
  work: (thing: T) => Promise<unknown>,
): Promise<Pace> {
  let index = 0;
  const until = performance.now() + seconds * 1000;
  return go({
    inFlight,
    next: () => (performance.now() < until ? index++ % things.length : undefined),
    work: async (at) => work(things[at] as T),
  });
}

async function go({ next, inFlight, work }: Going): Promise<Pace> {
  const times: number[] = [];
  const failures: string[] = [];
  const hand = async () => {
    for (let index = next(); index !== undefined; index = next()) {
      const from = performance.now();
      try {
        await work(index);
        times.push(performance.now() - from);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: inFlight }, hand));
  const seconds = (performance.now() - from) / 1000;
  return {
    answered: times.length,
    failed: failures.length,
    seconds,
    perSecond: times.length / seconds,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    firstFailure: failures[0] ?? '',
  };
}

/** The smallest value that at least this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Runs something once; milliseconds beside what it gave. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now();
  const result = await work();
  return { ms: performance.now() - from, result };
}
