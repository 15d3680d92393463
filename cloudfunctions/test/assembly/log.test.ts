import { polls } from '@mulin/shared-types/documents/assembly';
import { closeLog, sequence } from '../../src/assembly/log/sequence';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { casting, later, owners } from './casting';
import { checkLog, expectAllLogged } from './log-checks';
import { life } from './mortal';
import { runningPoll, window } from './running-poll';

jest.mock('../../src/kit/database', () => require('./mortal').mortalDatabase());

let cloud: TestCloud;
let place: Awaited<ReturnType<typeof runningPoll>>;
let cast: ReturnType<typeof casting>;
let complaints: jest.SpyInstance;
beforeEach(async () => {
  life.revive();
  complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  cloud = await startCloud();
  place = await runningPoll(cloud, { paperUntil: window.closesAt });
  cast = casting(cloud, place.unitOf);
});
afterEach(async () => {
  complaints.mockRestore();
  await cloud.close();
});

/** Another vote of the same people, on its second day. */
async function running(): Promise<string> {
  cloud.at(window.before);
  const pollId = await place.draft('再投一次');
  cloud.at(window.within);
  return pollId;
}

async function pollOf(pollId: string) {
  const poll = await table(polls).get(pollId);
  if (!poll) throw new Error('no vote');
  return poll;
}

test('ballots get numbers in the order they were cast, and the receipt learns them', async () => {
  const pollId = await running();
  for (const owner of [3, 1, 2]) {
    await cast(pollId, owner);
    later(cloud, 0.1);
  }
  await cloud.tick('assembly', 'log');
  const numbers = await Promise.all(
    [3, 1, 2].map(async (owner) => {
      const { receipt } = await cloud.as(`owner-${owner}`).assembly.receipt({ unitId: place.unitOf(owner), pollId });
      return receipt?.loggedAs;
    }),
  );
  expect(numbers).toEqual([1, 2, 3]);
  await expectAllLogged(pollId);
});

test('killed before any of its writes, the sequencer logs nothing twice and misses nothing', async () => {
  for (let fatal = 1; ; fatal += 1) {
    const pollId = await running();
    for (const owner of owners) await cast(pollId, owner);
    await cast(pollId, 4, 'against');
    life.killAt(fatal);
    const died = await cloud.tick('assembly', 'log').then(
      () => life.writes >= fatal,
      () => true,
    );
    life.revive();
    await checkLog(pollId);
    // Between two lives people go on voting; who was killed holds the lease for a minute and a half.
    await cast(pollId, 5, 'against');
    later(cloud, 2);
    await cloud.tick('assembly', 'log');
    expect(await checkLog(pollId)).toBe(11);
    await expectAllLogged(pollId);
    if (!died) return;
  }
});

test('three sequencers at once, without any lease, write one log', async () => {
  const pollId = await running();
  const poll = await pollOf(pollId);
  const until = new Date(Date.now() + 60_000);
  for (let round = 0; round < 5; round += 1) {
    const casting = owners.map((owner) => cast(pollId, owner));
    await Promise.all([sequence(poll, until), sequence(poll, until), sequence(poll, until), ...casting]);
    await checkLog(pollId);
  }
  await sequence(poll, until);
  expect(await checkLog(pollId)).toBe(45);
  await expectAllLogged(pollId);
});

test('a ballot that comes in between any two writes of the sequencer is logged later, once', async () => {
  const pollId = await running();
  for (const owner of owners) await cast(pollId, owner);
  let casts = owners.length;
  life.killAt(Number.POSITIVE_INFINITY);
  life.meanwhile = async (write) => {
    if (write > 20) return;
    await cast(pollId, (write % 9) + 1, 'against');
    casts += 1;
  };
  await sequence(await pollOf(pollId), new Date(Date.now() + 60_000));
  expect(casts).toBeGreaterThan(20);
  expect(await checkLog(pollId)).toBe(casts);
  await expectAllLogged(pollId);
});

test('the last page waits for every slot to be shut and every ballot to be logged, and is written once', async () => {
  const pollId = await running();
  const poll = await pollOf(pollId);
  await cast(pollId, 1);
  await expect(closeLog(poll)).resolves.toBe(false);
  await sequence(poll, new Date(Date.now() + 60_000));
  await expect(closeLog(poll)).resolves.toBe(false);
  cloud.at(window.closesAt);
  await cloud.tick('assembly', 'assembly');
  await expect(closeLog(poll)).resolves.toBe(true);
  expect(await checkLog(pollId)).toBe(1);
  const { heads } = await cloud.as('owner-2').assembly.treeHeads({ pollId });
  expect(heads.map(({ size, closes: last }) => [size, last])).toEqual([
    [1, true],
    [1, false],
  ]);
});
