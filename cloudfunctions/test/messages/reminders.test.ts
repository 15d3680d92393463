import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { memberships } from '@mulin/shared-types/documents/people';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, reside, settle, staff } from '../world';
import { openVote, pollId, slotId } from './heads';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await openVote();
});
afterEach(() => cloud.close());

const tickAt = async (instant: string) => {
  cloud.at(instant);
  await cloud.tick('messages', 'messages');
};
const titles = async (openid: string) => (await cloud.as(openid).messages.list({})).rows.map(({ title }) => title);

test('at the opening, three days and one day before the close, once each however often the timer comes', async () => {
  await tickAt('2026-06-30T23:59:00Z');
  expect(await titles(owner)).toEqual([]);
  for (const instant of ['2026-07-01T00:00:40Z', '2026-07-01T00:01:40Z', '2026-07-04T00:00:00Z']) await tickAt(instant);
  expect(await titles(owner)).toEqual(['开始投票了']);
  for (const instant of ['2026-07-07T10:00:40Z', '2026-07-08T00:00:00Z']) await tickAt(instant);
  for (const instant of ['2026-07-09T10:00:40Z', '2026-07-09T20:00:00Z']) await tickAt(instant);
  await tickAt('2026-07-10T10:00:00Z');
  expect(await titles(owner)).toEqual(['您家还没投票，还剩 23 小时', '您家还没投票，还剩 2 天', '开始投票了']);
});

test('one message a head, about one of its homes and leading to its ballot', async () => {
  await tickAt('2026-07-01T00:00:40Z');
  const { rows } = await cloud.as(owner).messages.list({});
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ home: expect.stringContaining('501'), about: { kind: 'ballot', id: pollId } });
});

test('whoever has voted is reminded no more', async () => {
  await table(ballots).update(slotId('wang'), {}, { voted: true });
  await tickAt('2026-07-07T10:00:40Z');
  expect(await titles(owner)).toEqual([]);
  expect(await titles(neighbour)).toHaveLength(1);
});

test('only owners in force are reminded: no family, no tenant, no former owner', async () => {
  await reside('daughter', 'family', places.home, '女儿');
  await reside('lodger', 'tenant', places.home, '租户');
  await table(memberships).updateWhere({ openid: neighbour }, { until: new Date('2026-06-01T00:00:00Z') });
  await tickAt('2026-07-01T00:00:40Z');
  expect(await titles('daughter')).toEqual([]);
  expect(await titles('lodger')).toEqual([]);
  expect(await titles(neighbour)).toEqual([]);
});

test('a vote taken back reminds nobody', async () => {
  await table(polls).update(pollId, {}, { state: 'withdrawn' });
  await tickAt('2026-07-01T00:00:40Z');
  expect(await titles(owner)).toEqual([]);
});

test('the convener reminds once a day, and learns only how many', async () => {
  cloud.at('2026-07-05T02:00:00Z');
  await table(ballots).update(slotId('batu'), {}, { voted: true });
  expect(await cloud.as(staff.committee).messages.remindNow({ pollId })).toEqual({ heads: 1 });
  await expect(cloud.as(staff.community).messages.remindNow({ pollId })).rejects.toMatchObject({ code: 'CONFLICT' });
  await cloud.tick('messages', 'messages');
  expect(await titles(neighbour)).toEqual([]);
  expect(await titles(owner)).toContain('您家还没投票，还剩 5 天');
  cloud.at('2026-07-05T16:00:00Z');
  await cloud.as(staff.committee).messages.remindNow({ pollId });
  await expect(cloud.as(owner).messages.remindNow({ pollId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  cloud.at('2026-07-10T10:00:00Z');
  await expect(cloud.as(staff.committee).messages.remindNow({ pollId })).rejects.toMatchObject({ code: 'CONFLICT' });
});
