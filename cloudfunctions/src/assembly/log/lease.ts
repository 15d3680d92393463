import { logLeases } from '@mulin/shared-types/documents/assembly';
import { now } from '../../kit/clock';
import { atMost, table } from '../../kit/database';

/** Much longer than a page takes. Whoever was killed has let go soon, and the promise of five minutes still holds. */
const LEASE_MS = 20_000;

const end = (): Date => new Date(now().getTime() + LEASE_MS);

/** Does the work if nobody else is at it just now; false if somebody is. `renewed` prolongs the hold, and is false once it is lost. */
export async function holdingLog(
  pollId: string,
  work: (renewed: () => Promise<boolean>) => Promise<unknown>,
): Promise<boolean> {
  let until = end();
  const taken =
    (await table(logLeases).update(pollId, { until: atMost(now()) }, { until })) ||
    (await table(logLeases).insertIfAbsent({ _id: pollId, until }));
  if (!taken) return false;
  const renewed = async (): Promise<boolean> => {
    const next = end();
    if (next <= until) return true;
    const mine = await table(logLeases).update(pollId, { until }, { until: next });
    until = next;
    return mine;
  };
  try {
    await work(renewed);
  } finally {
    await table(logLeases).update(pollId, { until }, { until: now() });
  }
  return true;
}
