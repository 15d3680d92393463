import type { Door } from '@mulin/e2e/front-door/door';

/**
 * Processor time the local cloud spends on some work, all threads together, in milliseconds. Unlike requests per second it stays
 * nearly the same when the machine has other things to do.
 */
export async function processorTime<T>(door: Door, work: () => Promise<T>): Promise<{ cpuMs: number; result: T }> {
  const before = await spent(door);
  const result = await work();
  return { cpuMs: (await spent(door)) - before, result };
}

const spent = async (door: Door): Promise<number> => (await door.dev<{ cpuMs: number }>('stats')).cpuMs;
