import { jobs } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import { Contended, table } from '../../src/kit/database';
import { type ChunkOf, type NewJob, runJob, runJobs, startJob, startJobs } from '../../src/kit/jobs';
import { startTestCloud, type TestCloud } from './test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.close());
beforeEach(() => table(jobs).removeWhere({ kind: 'count' }));

const job = (_id: string, total = 10): NewJob => ({
  _id,
  kind: 'count',
  communityId: 'c1',
  total,
  input: { month: '2026-07' },
  startedBy: 'o-manager',
});
const at = new Date('2026-07-01T00:00:00Z');
const later = () => new Date(Date.now() + 60_000);

/** Counts from one to the job's total, `size` a chunk, and remembers every number it dealt with. */
function counter(size = 3) {
  const counted: number[] = [];
  const chunk: ChunkOf = async ({ cursor, total }) => {
    const from = cursor === '' ? 0 : Number(cursor);
    const to = Math.min(total, from + size);
    for (let n = from + 1; n <= to; n += 1) counted.push(n);
    return { cursor: String(to), done: to - from, finished: to === total };
  };
  return { counted, chunk };
}

test('runs to the end, chunk by chunk', async () => {
  const { counted, chunk } = counter();
  expect(await startJob(job('a'), at)).toMatchObject({ state: 'running', done: 0, startedAt: at });
  expect(await runJob('a', chunk, later())).toMatchObject({ state: 'done', done: 10, total: 10 });
  expect(counted).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  await runJob('a', chunk, later());
  expect(counted).toHaveLength(10);
});

test('asked for twice, started once', async () => {
  const { chunk } = counter();
  await startJob(job('a'), at);
  await runJob('a', chunk, later());
  expect(await startJob(job('a'), new Date())).toMatchObject({ state: 'done', done: 10, startedAt: at });
});

test('goes on where it stopped when the time is up or something broke', async () => {
  const { counted, chunk } = counter();
  await startJob(job('a'), at);
  expect(await runJob('a', chunk, new Date(0))).toMatchObject({ state: 'running', done: 0 });
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const breaking: ChunkOf = async (now) => {
    if (now.cursor === '6') throw new Error('the network is down');
    return chunk(now);
  };
  expect(await runJob('a', breaking, later())).toMatchObject({ state: 'running', done: 6, cursor: '6' });
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
  await runJobs('count', chunk, later());
  expect(await table(jobs).get('a')).toMatchObject({ state: 'done', done: 10 });
  expect(counted).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('a refusal fails it with its reason; starting again goes on from there', async () => {
  const { chunk } = counter();
  const refusing: ChunkOf = async (now) => {
    if (now.cursor === '3') throw new Refusal('NOT_PUBLISHED', '收费标准还没有公示');
    return chunk(now);
  };
  await startJob(job('a'), at);
  expect(await runJob('a', refusing, later())).toMatchObject({ state: 'failed', error: '收费标准还没有公示', done: 3 });
  await runJobs('count', chunk, later());
  expect(await table(jobs).get('a')).toMatchObject({ state: 'failed' });
  expect(await startJob(job('a'), new Date())).toMatchObject({ state: 'running', done: 3, error: '' });
  expect(await runJob('a', chunk, later())).toMatchObject({ state: 'done', done: 10 });
});

test('of many runners at once one works, the others come back', async () => {
  const { counted, chunk } = counter(1);
  await startJob(job('a', 5), at);
  await Promise.all(Array.from({ length: 8 }, () => runJob('a', chunk, later())));
  expect(counted).toEqual([1, 2, 3, 4, 5]);
});

test('a runner that lost its lease stops at the next checkpoint and spoils nothing', async () => {
  const { chunk } = counter(5);
  await startJob(job('a'), at);
  const overtaken: ChunkOf = async (now) => {
    await table(jobs).update('a', { state: 'running' }, { leaseUntil: new Date(0) });
    await runJob('a', chunk, later());
    return chunk(now);
  };
  expect(await runJob('a', overtaken, later())).toMatchObject({ state: 'done', done: 10 });
});

test('a job nobody started', async () => {
  expect(await runJob('nothing', counter().chunk, later())).toBeUndefined();
});

test('a tick over three hundred communities: each started once, and those that fail do not stand before the others', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const all = Array.from({ length: 300 }, (_, nth) => job(`d${nth}`, 1));
  await startJobs(all, at);
  const seen: string[] = [];
  const chunk: ChunkOf = async ({ _id }) => {
    seen.push(_id);
    if (Number(_id.slice(1)) < 100) throw new Error('never');
    return { cursor: '1', done: 1, finished: true };
  };
  await runJobs('count', chunk, later());
  expect(new Set(seen).size).toBe(300);
  expect(await table(jobs).count({ kind: 'count', state: 'done' })).toBe(200);
  cloud.requests.length = 0;
  await startJobs(all, new Date());
  expect(cloud.requests.length).toBeLessThan(5);
  expect(await table(jobs).count({ kind: 'count', state: 'done' })).toBe(200);
  logged.mockRestore();
});

test('documents held by an instance that was killed fail no job: the next tick goes on', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { counted, chunk } = counter();
  await startJob(job('a'), at);
  await runJob(
    'a',
    async (now) => {
      if (now.cursor === '3') throw new Contended();
      return chunk(now);
    },
    later(),
  );
  expect(await table(jobs).get('a')).toMatchObject({ state: 'running', done: 3 });
  expect(await runJob('a', chunk, later())).toMatchObject({ state: 'done', done: 10 });
  expect(counted).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  logged.mockRestore();
});
