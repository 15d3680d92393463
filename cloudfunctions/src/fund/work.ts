import { fundEntries } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { now } from '../kit/clock';
import { table } from '../kit/database';
import { runJobs } from '../kit/jobs';
import type { Timer } from '../kit/others';
import { BOOKING, bookingChunk, startBooking } from './confirm';
import { LEVY, levyChunk } from './levy';
import { endComments } from './objections';
import { RESERVE, reserveChunk, startReserving } from './reserve';

const TICK_MS = 40_000;
const AT_ONCE = 20;

/** Counts what has ended and goes on with what was broken off, even between a confirmation and the start of its job. */
export const work: Timer = async (ctx) => {
  const until = new Date(now().getTime() + TICK_MS);
  await endComments(ctx.now);
  const [working, reserving] = await Promise.all([
    table(fundEntries).find({ state: 'working' }, { limit: AT_ONCE }),
    table(fundProjects).find({ state: 'reserving' }, { limit: AT_ONCE }),
  ]);
  for (const entry of working) await startBooking(entry, entry.confirmedBy ?? 'timer', ctx.now);
  for (const project of reserving) await startReserving(project, ctx.now);
  await runJobs(RESERVE, reserveChunk(), until);
  await runJobs(BOOKING, bookingChunk(), until);
  await runJobs(LEVY, levyChunk, until);
};
