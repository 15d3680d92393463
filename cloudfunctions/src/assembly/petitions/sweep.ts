import { petitions } from '@mulin/shared-types/documents/petitions';
import type { TimerContext } from '../../kit/context';
import { atMost, table } from '../../kit/database';
import { stateAt } from './petition';
import { reachIfMet } from './reach';

/** The roll changes under a petition now and then; looking at it this often is live enough. */
const EVERY_MS = 10 * 60_000;
/** Rolls read in one tick. */
const AT_ONCE = 5;

/** What the timer does: writes down which are over, and measures the others anew. */
export async function sweepPetitions({ now }: TimerContext): Promise<void> {
  const due = await table(petitions).find(
    { state: 'collecting', measuredAt: atMost(new Date(now.getTime() - EVERY_MS)) },
    { limit: AT_ONCE, orderBy: [['measuredAt', 'asc']] },
  );
  for (const petition of due) {
    if (stateAt(petition, now) === 'expired')
      await table(petitions).update(petition._id, { state: 'collecting' }, { state: 'expired' });
    else
      await reachIfMet(petition, now).catch(async (error: unknown) => {
        // One whose roll cannot be measured keeps no other waiting: it goes to the end of the line.
        console.error(`petition ${petition._id}`, error);
        await table(petitions).update(petition._id, { state: 'collecting' }, { measuredAt: now });
      });
  }
}
