import { ballots, polls, rollRows } from '@mulin/shared-types/documents/assembly';
import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import * as z from 'zod';
import type { Context, Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { isDiscarded, type Poll, stateAt } from '../calling/poll';
import { rowId, slotId } from '../voting/slot';
import { isDevelopers } from '../voting/undelivered';
import { seesDrafts } from './show';
import { pollView } from './view';

/** A community does not hold more votes than this in a lifetime; should it, the list fails instead of hiding the oldest. */
const MOST_POLLS = 2_000;

/** Running votes first, the one that closes soonest on top; finished ones, the newest on top. */
export const list: Handler<typeof assembly, 'list'> = async ({ communityId, finished }, ctx) => {
  const all = (
    await table(polls).findAll({ communityId }, { atMost: MOST_POLLS, orderBy: [['opensAt', 'desc']] })
  ).filter((poll) => !isDiscarded(poll) && (poll.state !== 'draft' || seesDrafts(ctx)));
  const isFinished = (poll: Poll) => !['draft', 'announced', 'open'].includes(stateAt(poll, ctx.now));
  const chosen = all.filter((poll) => isFinished(poll) === finished);
  if (!finished) chosen.sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
  const homes = await votingHomes(ctx);
  return {
    now: ctx.now.toISOString(),
    running: all.filter((poll) => !isFinished(poll) && poll.state !== 'draft').length,
    finished: all.filter(isFinished).length,
    polls: await Promise.all(
      chosen.map(async (poll) => ({
        ...(await pollView(poll, ctx.now)),
        passed: passedOf(poll),
        mine: await mine(poll, homes),
      })),
    ),
  };
};

const decided = z.array(z.object({ passed: z.boolean() }));

/** How many of the questions passed; null before the count. */
function passedOf(poll: Poll): number | null {
  const results = decided.safeParse(poll.results);
  return results.success ? results.data.filter((one) => one.passed).length : null;
}

/** The homes the caller owns, without those that are the developer's still. */
async function votingHomes({ caller }: Context): Promise<string[]> {
  const own = caller.acting.flatMap((one) => (one.role === 'owner' && one.unitId !== undefined ? [one.unitId] : []));
  const voting: string[] = [];
  for (const home of (await table(units).getMany(own)).values()) if (!(await isDevelopers(home))) voting.push(home._id);
  return voting;
}

/** Whether the caller's homes have a vote here and have used it. */
async function mine(poll: Poll, homes: readonly string[]): Promise<'voted' | 'to-vote' | 'no-right'> {
  if (homes.length === 0 || poll.state === 'draft') return 'no-right';
  const rows = await table(rollRows).find(
    { _id: oneOf(homes.map((unitId) => rowId(poll._id, unitId))) },
    { limit: 200 },
  );
  if (rows.length === 0) return 'no-right';
  const keys = [...new Set(rows.map((row) => row.headKey))];
  const slots = await table(ballots).find(
    { _id: oneOf(keys.map((key) => slotId(poll._id, key))) },
    { limit: 200, fields: ['voted'] },
  );
  return slots.every((slot) => slot.voted) ? 'voted' : 'to-vote';
}
