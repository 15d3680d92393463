import { now } from '../kit/clock';
import { runJobs } from '../kit/jobs';
import type { Timer } from '../kit/others';
import { OWN_DATA, ownDataChunk } from './own-data/gather';
import { removeOldVolumes } from './own-data/volumes';
import { endExpired } from './posts/expire';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

/** Goes on with copies that were broken off, takes away what has lain about long enough, and writes down whose time is over. */
export const tidy: Timer = async ({ now: at }) => {
  await runJobs(OWN_DATA, ownDataChunk, new Date(now().getTime() + TICK_MS));
  await removeOldVolumes(at);
  await endExpired(at);
};
