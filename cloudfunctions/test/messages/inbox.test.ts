import { tell } from '../../src/kit/tell';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  cloud.at('2026-07-01T09:00:00+08:00');
  await settle();
});
afterEach(() => cloud.close());

const told = (key: string, minute: number) =>
  tell(
    [owner],
    { key, communityId: places.community, kind: 'voted', title: key, body: '', about: null },
    new Date(Date.UTC(2026, 6, 1, 0, minute)),
  );

test('whoever is told the same thing twice is told once', async () => {
  expect(await told('a', 1)).toBe(1);
  expect(await told('a', 2)).toBe(0);
  expect((await cloud.as(owner).messages.list({})).total).toBe(1);
});

test('the newest comes first, in pages, with the number of unread ones', async () => {
  for (const [minute, key] of ['a', 'b', 'c'].entries()) await told(key, minute);
  const first = await cloud.as(owner).messages.list({ limit: 2 });
  expect(first.rows.map(({ title }) => title)).toEqual(['c', 'b']);
  expect(first).toMatchObject({ total: 3, unread: 3 });
  expect((await cloud.as(owner).messages.list({ limit: 2, skip: 2 })).rows.map(({ title }) => title)).toEqual(['a']);
  expect((await cloud.as(owner).account.me({})).unread).toBe(3);
});

test('nobody reads or marks what somebody else was told', async () => {
  await told('a', 1);
  const [message] = (await cloud.as(owner).messages.list({})).rows;
  const messageId = message?.messageId ?? '';
  expect((await cloud.as(neighbour).messages.list({})).total).toBe(0);
  await expect(cloud.as(neighbour).messages.read({ messageId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await cloud.as(owner).messages.read({ messageId })).toEqual({ unread: 0 });
  expect(await cloud.as(owner).messages.read({ messageId })).toEqual({ unread: 0 });
  await expect(cloud.nobody.messages.list({})).rejects.toMatchObject({ code: 'SIGN_IN_NEEDED' });
});

test('marking all leaves unread what came in after the list was looked at', async () => {
  await told('a', 1);
  await told('b', 2);
  await told('c', 3);
  expect(await cloud.as(owner).messages.readAll({ until: '2026-07-01T00:02:00.000Z' })).toEqual({ unread: 1 });
  const { rows } = await cloud.as(owner).messages.list({});
  expect(rows.map(({ read }) => read)).toEqual([false, true, true]);
});
