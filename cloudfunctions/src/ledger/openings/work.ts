import { openings } from '@mulin/shared-types/documents/openings';
import { table } from '../../kit/database';
import { runJobs } from '../../kit/jobs';
import { backChunk, OPENING_BACK, startBack } from './back';
import { OPENING_HOMES, openingChunk } from './homes';
import { startHomes } from './post';

const AT_ONCE = 20;

/** Goes on with openings that were broken off, even between the second person's word and the start of the job. */
export async function goOnOpening(at: Date, until: Date): Promise<void> {
  const [working, backing] = await Promise.all([
    table(openings).find({ state: 'working' }, { limit: AT_ONCE }),
    table(openings).find({ state: 'backing' }, { limit: AT_ONCE }),
  ]);
  for (const opening of working) await startHomes(opening, opening.confirmedBy ?? 'timer', at);
  for (const opening of backing) await startBack(opening, opening.back?.agreedBy ?? 'timer', at);
  await runJobs(OPENING_HOMES, openingChunk(), until);
  await runJobs(OPENING_BACK, backChunk(), until);
}
