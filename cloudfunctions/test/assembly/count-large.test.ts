import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { verifyPackage } from '@mulin/domain/assembly/recount/verify';
import { polls } from '@mulin/shared-types/documents/assembly';
import { jobs } from '@mulin/shared-types/documents/people';
import { countChunk, startCount } from '../../src/assembly/counting/count-job';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { everybodyVoted, moreHomes } from './crowded';
import { runningPoll, window } from './running-poll';

/** MULIN_COUNT_HEADS=30000 for the real thing. */
const HEADS = Number(process.env.MULIN_COUNT_HEADS ?? 3000);
/** A function has 60 s; no step comes near it, so that a slower machine stays below. */
const STEP_MS = 20_000;

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

test('a large vote is counted in steps, each well within what a function may take', async () => {
  const { communityId, draft } = await runningPoll(cloud);
  await moreHomes(communityId, HEADS - 9);
  const pollId = await draft('大表决');
  cloud.at(window.within);
  const casts = await everybodyVoted(pollId);
  cloud.at(window.counted);
  let job = await started(pollId);
  for (let step = 0; job.state === 'running' && step < 1000; step += 1) {
    const from = performance.now();
    const { cursor, finished } = await countChunk(job);
    const ms = performance.now() - from;
    expect(ms).toBeLessThan(STEP_MS);
    job = { ...job, cursor, state: finished ? 'done' : 'running' };
  }
  const { file } = await cloud.as('owner-1').assembly.recountPackage({ pollId });
  const pack = (await (await fetch(file.url)).json()) as RecountPackage;
  expect([pack.ballots.length, pack.ballots.length + pack.refused.length]).toEqual([HEADS, casts]);
  expect(verifyPackage(pack).checks.filter(({ ok }) => !ok)).toEqual([]);
});

/** As the timer starts it, to be walked through by hand. */
async function started(pollId: string) {
  await table(polls).update(pollId, {}, { state: 'closed', closedAt: new Date() });
  const poll = await table(polls).get(pollId);
  if (!poll) throw new Error('no vote');
  await startCount(poll, new Date());
  const job = await table(jobs).get(`count.${pollId}`);
  if (!job) throw new Error('no count');
  return job;
}
