import type { Bill } from './bill-postings';

/** What a bill that the household chose itself says it came from. */
export const CHOICE = 'choice';

/**
 * 每期选一次: once the household has chosen, a longer cycle waits for the next period, so that bills cannot be taken back and written
 * anew without end. A shorter one is always free, because nobody may be held to paying further ahead than they want.
 */
export function mayChangeTo(months: number, current: readonly Pick<Bill, 'runId' | 'months'>[]): boolean {
  const chosen = current.find(({ runId }) => runId.startsWith(`${CHOICE}:`));
  return chosen === undefined || months <= chosen.months;
}
