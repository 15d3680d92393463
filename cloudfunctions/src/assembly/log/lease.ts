import { logLeases } from '@mulin/shared-types/documents/assembly';
import { now } from '../../kit/clock';
import { atMost, table } from '../../kit/database';

/** Longer than any function may run (60 s): whoever was killed has let go by then, and the promise of five minutes still holds. */
const LEASE_MS = 90_000;

/** Does the work if nobody else is at it just now; false if somebody is. */
export async function holdingLog(pollId: string, work: () => Promise<void>): Promise<boolean> {
  const at = now();
  const until = new Date(at.getTime() + LEASE_MS);
  const taken =
    (await table(logLeases).update(pollId, { until: atMost(at) }, { until })) ||
    (await table(logLeases).insertIfAbsent({ _id: pollId, until }));
  if (!taken) return false;
  try {
    await work();
  } finally {
    await table(logLeases).update(pollId, { until }, { until: at });
  }
  return true;
}
