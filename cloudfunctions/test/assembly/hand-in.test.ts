import { verifyPromise } from '@mulin/domain/assembly/log/promise';
import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { handIn } from '../../src/assembly/voting/hand-in';
import { table } from '../../src/kit/database';
import { operatorKey } from '../../src/kit/signing';
import { startCloud, type TestCloud } from '../cloud';
import { casting, freshNonce, later } from './casting';
import { both, runningPoll, window } from './running-poll';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());

type Draft = NonNullable<Parameters<typeof runningPoll>[1]>;

async function running(more: Draft = {}) {
  const place = await runningPoll(cloud, more);
  cloud.at(window.within);
  return { ...place, cast: casting(cloud, place.unitOf) };
}

/** A ballot from paper or by an agent, past the operations that bring them in. */
async function bring(
  pollId: string,
  owner: number,
  way: { channel: 'electronic' | 'paper'; proxyId?: string; handedAt?: Date },
) {
  const poll = await table(polls).get(pollId);
  const slot = await table(ballots).first({ pollId, headId: `head-${owner}` });
  if (!poll || !slot) throw new Error('no slot');
  const opening = { choices: { q1: 'agree', q2: 'agree' } as const, nonce: freshNonce() };
  return handIn(poll, slot._id, { ...opening, by: 'somebody', proxyId: null, paperId: null, ...way });
}

const receiptOf = async (owner: number, unitId: string, pollId: string) =>
  (await cloud.as(`owner-${owner}`).assembly.receipt({ unitId, pollId })).receipt;

test('the receipt is a signed promise, and the same whenever it is asked for', async () => {
  const { pollId, unitOf, cast } = await running();
  const { promise, code } = await cast(pollId, 1);
  expect(promise.operatorKey).toBe(operatorKey);
  const { operatorKey: key, ...signed } = promise;
  expect(verifyPromise(key, signed)).toBe(true);
  expect(verifyPromise(key, { ...signed, mustBeLoggedBy: promise.at })).toBe(false);
  expect(Date.parse(promise.mustBeLoggedBy) - Date.parse(promise.at)).toBe(5 * 60_000);
  expect(promise.pollId).toBe((await table(polls).get(pollId))?.cardHash);
  expect(await receiptOf(1, unitOf(1), pollId)).toMatchObject({ promise, code, loggedAs: null });
});

test('the same ballot again is the same ballot; one that was replaced does not come back', async () => {
  const { pollId, unitOf } = await running();
  const ballot = { unitId: unitOf(1), pollId, choices: both('agree'), nonce: freshNonce() };
  const cast = (more: Partial<typeof ballot>) => cloud.as('owner-1').assembly.cast({ ...ballot, ...more });
  const first = await cast({});
  await expect(cast({})).resolves.toEqual(first);
  await cast({ choices: both('against'), nonce: freshNonce() });
  await expect(cast({})).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await receiptOf(1, unitOf(1), pollId))?.replaced).toBe(1);
});

test('where the first ballot counts, there is no second one the same way, and no phone after paper', async () => {
  const { pollId, cast } = await running({
    policy: { duplicates: 'first' },
    grounds: { duplicates: '议事规则第 9 条' },
  });
  await cast(pollId, 1);
  await expect(cast(pollId, 1, 'against')).rejects.toMatchObject({ code: 'CONFLICT' });
  await bring(pollId, 2, { channel: 'paper', handedAt: new Date() });
  await expect(bring(pollId, 2, { channel: 'paper', handedAt: new Date() })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  later(cloud, 1);
  await expect(cast(pollId, 2)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('the owner replaces what an agent cast, an agent never what the owner cast', async () => {
  const { pollId, unitOf, cast } = await running();
  await bring(pollId, 1, { channel: 'electronic', proxyId: 'proxy' });
  expect(await receiptOf(1, unitOf(1), pollId)).toMatchObject({ byProxy: true });
  await expect(cast(pollId, 1, 'against')).resolves.toMatchObject({ byProxy: false, replaced: 1 });
  await expect(bring(pollId, 1, { channel: 'electronic', proxyId: 'proxy' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('paper stands where it was handed in, however late it is entered; its promise counts from the entry', async () => {
  const { pollId, unitOf, cast } = await running();
  const handedAt = new Date();
  later(cloud, 60);
  const phone = await cast(pollId, 1, 'against');
  later(cloud, 60);
  const { slot } = await bring(pollId, 1, { channel: 'paper', handedAt });
  expect(slot.handedIn.map(({ channel, at }) => [channel, at])).toEqual([
    ['electronic', new Date(phone.castAt)],
    ['paper', handedAt],
  ]);
  // The later one by hand-in is the phone's, and it stands.
  expect(await receiptOf(1, unitOf(1), pollId)).toMatchObject({ commit: phone.commit, channel: 'electronic' });
  await cloud.tick('assembly', 'log');
  const { heads } = await cloud.as('owner-1').assembly.treeHeads({ pollId });
  expect(heads[0]?.size).toBe(2);
});

test('under a card with another key nothing is taken in: nobody could check our promise', async () => {
  const { pollId, cast } = await running();
  const poll = await table(polls).get(pollId);
  await table(polls).update(pollId, {}, { card: { ...(poll?.card as object), operatorKey: 'ab'.repeat(32) } });
  await expect(cast(pollId, 1)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await table(ballots).count({ pollId, voted: true })).toBe(0);
});

test('nobody fills a slot with thousands of ballots', async () => {
  const { pollId, cast } = await running();
  for (let casts = 0; casts < 30; casts += 1) await cast(pollId, 1);
  await expect(cast(pollId, 1)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('the log shows everybody in the community its leaf hashes, and anybody its size', async () => {
  const { pollId, cast } = await running();
  for (const owner of [1, 2, 3]) await cast(pollId, owner);
  await cloud.tick('assembly', 'log');
  const { entries, next } = await cloud.as('daughter').assembly.log({ pollId });
  expect([entries.map(({ number }) => number), next]).toEqual([[1, 2, 3], 4]);
  await expect(cloud.as('daughter').assembly.log({ pollId, from: 4 })).resolves.toEqual({ entries: [], next: null });
  await expect(cloud.nobody.assembly.logSize({ pollId })).resolves.toMatchObject({ size: 3, closed: false });
  await expect(cloud.as('stranger').assembly.log({ pollId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
