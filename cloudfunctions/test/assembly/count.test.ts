import { createHash } from 'node:crypto';
import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { verifyPackage } from '@mulin/domain/assembly/recount/verify';
import { ballots, logPages, polls } from '@mulin/shared-types/documents/assembly';
import { notices } from '@mulin/shared-types/documents/board';
import { handIn } from '../../src/assembly/voting/hand-in';
import { openSealed } from '../../src/assembly/voting/sealed-ballot';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { casting, freshNonce, later } from './casting';
import { checkLog, expectAllLogged } from './log-checks';
import { life } from './mortal';
import { runningPoll, window } from './running-poll';

jest.mock('../../src/kit/database', () => require('./mortal').mortalDatabase());
jest.mock('../../src/kit/files', () => require('./mortal').mortalFiles());

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof runningPoll>>;
let cast: ReturnType<typeof casting>;
let complaints: jest.SpyInstance;
beforeEach(async () => {
  life.revive();
  complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  place = await runningPoll(cloud);
  cast = casting(cloud, place.unitOf);
});
afterEach(async () => {
  complaints.mockRestore();
  await cloud.close();
});

const tick = () => cloud.tick('assembly', 'assembly');

async function running(title = '再投一次'): Promise<string> {
  cloud.at(window.before);
  const pollId = await place.draft(title);
  cloud.at(window.within);
  return pollId;
}

async function packageOf(pollId: string): Promise<RecountPackage> {
  const { file } = await cloud.as('owner-1').assembly.recountPackage({ pollId });
  return (await (await fetch(file.url)).json()) as RecountPackage;
}

async function paper(
  pollId: string,
  owner: number,
  choice: 'agree' | 'invalid',
  handedAt = new Date(),
): Promise<string> {
  const poll = await table(polls).get(pollId);
  const slot = await table(ballots).first({ pollId, headId: `head-${owner}` });
  if (!poll || !slot) throw new Error('no slot');
  const choices = { q1: choice, q2: choice };
  const ballot = { choices, nonce: freshNonce(), channel: 'paper' as const, handedAt, by: 'committee' };
  const { slot: left, nth } = await handIn(poll, slot._id, { ...ballot, proxyId: null, paperId: `paper-${owner}` });
  return left.handedIn[nth - 1]?.commit ?? '';
}

test('killed before any of its writes, the count goes on where it stopped and stores the same package', async () => {
  for (let fatal = 1; ; fatal += 1) {
    const pollId = await running(`第 ${fatal} 次`);
    await cast(pollId, 1);
    await cast(pollId, 2);
    await cast(pollId, 2, 'against');
    await paper(pollId, 3, 'invalid');
    cloud.at(window.counted);
    life.killAt(fatal);
    const died = await tick().then(
      () => life.writes >= fatal,
      () => true,
    );
    life.revive();
    later(cloud, 2);
    await tick();
    expect((await table(polls).get(pollId))?.state).toBe('published');
    const pack = await packageOf(pollId);
    expect(verifyPackage(pack).checks.filter(({ ok }) => !ok)).toEqual([]);
    expect([pack.ballots.length, pack.refused.map(({ reason }) => reason).sort()]).toEqual([
      2,
      ['INVALID', 'SUPERSEDED'],
    ]);
    await expectAllLogged(pollId);
    expect(await table(notices).get(`${pollId}.result`)).toMatchObject({ state: 'published' });
    if (!died) break;
  }
  expect(life.changed).toEqual([]);
  expect(life.again).toBeGreaterThan(3);
});

test('what a replaced ballot said is erased after the count, and the parts are gone', async () => {
  const pollId = await running();
  await cast(pollId, 1, 'against');
  await cast(pollId, 1, 'agree');
  cloud.at(window.counted);
  await tick();
  const slot = await table(ballots).first({ pollId, headId: 'head-1' });
  expect(slot?.handedIn.map(({ sealed }) => sealed === '')).toEqual([true, false]);
  expect(openSealed(slot?.handedIn[1]?.sealed ?? '').choices).toEqual({ q1: 'agree', q2: 'agree' });
  const { receipt } = await cloud.as('owner-1').assembly.receipt({ unitId: place.unitOf(1), pollId });
  expect(receipt).toMatchObject({ counted: true, loggedAs: 2, replaced: 1 });
});

test('nobody votes after the close, paper handed in before is entered until its hour, and the count waits for it', async () => {
  const pollId = await running();
  await cast(pollId, 1);
  const handedAt = new Date(window.within);
  cloud.at(window.entering);
  await tick();
  await expect(cast(pollId, 2)).rejects.toMatchObject({ code: 'TOO_LATE' });
  const commit = await paper(pollId, 2, 'agree', handedAt);
  await expect(paper(pollId, 3, 'agree', new Date(window.closesAt))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect((await table(polls).get(pollId))?.state).toBe('closed');
  expect(await table(logPages).count({ pollId })).toBe(0);
  cloud.at(window.counted);
  await expect(paper(pollId, 4, 'agree', handedAt)).rejects.toMatchObject({ code: 'TOO_LATE' });
  await tick();
  const pack = await packageOf(pollId);
  expect(pack.ballots.find((one) => one.commit === commit)).toMatchObject({
    channel: 'paper',
    at: window.within.replace('12:00:00+08:00', '04:00:00.000Z'),
  });
  expect(verifyPackage(pack).ok).toBe(true);
  expect(await checkLog(pollId)).toBe(2);
});

test('a poll without a ballot is closed, counted and verified too', async () => {
  const pollId = await running();
  cloud.at(window.counted);
  await tick();
  const pack = await packageOf(pollId);
  expect(pack.log.heads).toMatchObject([{ size: 0, closes: true }]);
  expect(verifyPackage(pack).ok).toBe(true);
  expect(pack.results).toMatchObject([{ passed: false }, { passed: false }]);
});

test('the stored bytes are those of one JSON text', async () => {
  const pollId = await running();
  await cast(pollId, 1);
  cloud.at(window.counted);
  await tick();
  const { file } = await cloud.as('owner-1').assembly.recountPackage({ pollId });
  const text = await (await fetch(file.url)).text();
  const hash = (content: string) => createHash('sha256').update(content).digest('hex');
  expect(hash(text)).toBe(hash(JSON.stringify(JSON.parse(text))));
});
