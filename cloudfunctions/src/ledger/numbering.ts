import { jobs } from '@mulin/shared-types/documents/people';
import { postings } from '@mulin/shared-types/documents/postings';
import { now } from '../kit/clock';
import { atLeast, table } from '../kit/database';
import { type ChunkOf, runJob, startJob } from '../kit/jobs';
import type { Timer } from '../kit/others';
import { addUpMonths, fallBehind } from './month-sums';

const NUMBERING = 'numbering';
const CHUNK = 500;
const ABREAST = 20;
const TICK_MS = 40_000;

/**
 * 编号: gives the postings of every community running numbers in the order they were written. One tick at a time holds the lease,
 * so no counter is shared where people wait; a number given is never given again, because each tick goes on from the highest. What
 * has its number is added up into the sums of its month under the same lease: no lower number can turn up behind the sums.
 */
export const giveNumbers: Timer = async (ctx) => {
  const job = { _id: NUMBERING, kind: NUMBERING, communityId: '', total: 0, input: {}, startedBy: 'timer' };
  await startJob(job, ctx.now);
  await table(jobs).update(NUMBERING, { state: 'done' }, { state: 'running', done: 0, leaseUntil: ctx.now });
  await runJob(NUMBERING, numberChunk, new Date(now().getTime() + TICK_MS));
};

const numberChunk: ChunkOf = async () => {
  const waiting = await table(postings).find(
    { no: null },
    {
      limit: CHUNK,
      orderBy: [
        ['at', 'asc'],
        ['_id', 'asc'],
      ],
      fields: ['communityId'],
    },
  );
  const communityIds = [...new Set(waiting.map(({ communityId }) => communityId))];
  const next = new Map(await Promise.all(communityIds.map(async (id) => [id, await nextNumber(id)] as const)));
  const numbered = waiting.map(({ _id, communityId }) => {
    const no = next.get(communityId) ?? 1;
    next.set(communityId, no + 1);
    return { _id, no };
  });
  for (const communityId of communityIds) await fallBehind(communityId);
  for (let at = 0; at < numbered.length; at += ABREAST) {
    await Promise.all(
      numbered.slice(at, at + ABREAST).map(({ _id, no }) => table(postings).update(_id, { no: null }, { no })),
    );
  }
  const allAdded = await addUpMonths();
  return { cursor: '', done: waiting.length, finished: waiting.length < CHUNK && allAdded };
};

async function nextNumber(communityId: string): Promise<number> {
  const [highest] = await table(postings).find(
    { communityId, no: atLeast(1) },
    { limit: 1, orderBy: [['no', 'desc']], fields: ['no'] },
  );
  return (highest?.no ?? 0) + 1;
}
