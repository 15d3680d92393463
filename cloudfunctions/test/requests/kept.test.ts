import { requests } from '@mulin/shared-types/documents/requests';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T10:00:00+08:00');
  cloud.wechat.personas.seen(owner);
});
afterEach(() => cloud.close());

const communityId = places.community;
const lists = () => cloud.as('manager').requests.lists({ communityId });
const broken = {
  unitId: places.home,
  requestId: 'page-1',
  category: 'gate',
  common: true,
  place: '北门',
  urgency: 'normal',
  text: '道闸不抬杆',
} as const;

test('before anybody kept a list: presets, houses of the roll, lifts of houses that have one', async () => {
  const { places: names, version } = await lists();
  expect(version).toBe(0);
  expect(names).toEqual(expect.arrayContaining(['3号楼', '5号楼', '5号楼电梯', '地下车库']));
});

test('a category of one’s own, who sees to it, and a place; two who change it at once do not undo each other', async () => {
  const { categories, workers } = await lists();
  const hand = workers.find(({ name }) => name === 'repairer某')?.workerId ?? '';
  const gate = { category: 'gate', kind: 'repair', title: '道闸', urgency: 'normal', workerId: hand } as const;
  const kept = { communityId, version: 0, categories: [...categories, gate], places: ['北门', '南门', '北门'] };
  const outcomes = await Promise.allSettled([
    cloud.as('manager').requests.keepLists(kept),
    cloud.as('manager').requests.keepLists(kept),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await cloud.as(owner).requests.categories({ communityId })).places).toEqual(['北门', '南门']);
  const { requestId } = await cloud.as(owner).requests.report(broken);
  expect(await table(requests).get(requestId)).toMatchObject({
    state: 'assigned',
    handler: 'repairer',
    categoryTitle: '道闸',
  });
  const rest = kept.categories.filter(({ kind }) => kind === 'repair');
  await expect(cloud.as('manager').requests.keepLists({ ...kept, version: 1, categories: rest })).rejects.toMatchObject(
    { field: 'categories' },
  );
});

test('the street sets limits and reopening days; later reports get them, earlier ones keep theirs', async () => {
  const report = (requestId: string) =>
    cloud.as(owner).requests.report({ ...broken, requestId, category: 'door', place: '3号楼' });
  const before = await report('one');
  const limits = [{ urgency: 'normal', takeWithin: 60, onSiteWithin: 120, doneWithin: 1440 }] as const;
  await cloud.as('street').requests.setLimits({ communityId, version: 0, limits: [...limits], reopenDays: 14 });
  const after = await report('two');
  expect([before.takeBy, after.takeBy]).toEqual(['2026-07-13T06:00:00.000Z', '2026-07-13T03:00:00.000Z']);
  const { urgencies, reopenDays } = await cloud.as(owner).requests.categories({ communityId });
  expect(urgencies.find(({ urgency }) => urgency === 'normal')?.takeText).toBe('1 小时内接单');
  expect(reopenDays).toBe(14);
  const wrong = [{ urgency: 'normal', takeWithin: 200, onSiteWithin: 120, doneWithin: 1440 }] as const;
  await expect(
    cloud.as('street').requests.setLimits({ communityId, version: 1, limits: [...wrong], reopenDays: 14 }),
  ).rejects.toMatchObject({ field: 'limits' });
});

test('the roster says who is on, and when they no longer are', async () => {
  const { workers } = await lists();
  const workerId = workers[0]?.workerId ?? '';
  const duty = { communityId, dutyId: 'a', workerId, weekdays: [6, 7], from: 480, to: 1080 };
  const { dutyId } = await cloud.as('manager').requests.addDuty(duty);
  expect(await cloud.as('manager').requests.addDuty(duty)).toEqual({ dutyId });
  const none = { ...duty, dutyId: 'b', weekdays: [] };
  await expect(cloud.as('manager').requests.addDuty(none)).rejects.toMatchObject({ field: 'weekdays' });
  const { duties } = await cloud.as('repairer').requests.roster({ communityId });
  expect(duties).toMatchObject([{ dutyId, weekdays: [6, 7], gone: false }]);
  await cloud.as('manager').requests.endDuty({ dutyId });
  expect((await cloud.as('repairer').requests.roster({ communityId })).duties).toEqual([]);
});

test('somebody in a lift and a burst pipe come first, with a number to call, and are never less urgent than they are', async () => {
  const first = async () => {
    const { categories, dutyPhone } = await cloud.as(owner).requests.categories({ communityId });
    return { first: categories.slice(0, 2).map(({ category, urgency }) => [category, urgency]), dutyPhone };
  };
  const wanted = {
    first: [
      ['trapped', 'danger'],
      ['burst', 'urgent'],
    ],
    dutyPhone: '04776210000',
  };
  expect(await first()).toEqual(wanted);
  const { categories } = await lists();
  const kept = { communityId, version: 0, categories: [...categories].reverse(), places: [] };
  await cloud.as('manager').requests.keepLists(kept);
  expect(await first()).toEqual(wanted);
  const slow = kept.categories.map((one) =>
    one.category === 'trapped' ? { ...one, urgency: 'planned' as const } : one,
  );
  await expect(cloud.as('manager').requests.keepLists({ ...kept, version: 1, categories: slow })).rejects.toMatchObject(
    { code: 'INVALID_INPUT', field: 'categories' },
  );
  const { requestId } = await cloud.as(owner).requests.report({ ...broken, category: 'trapped', urgency: 'planned' });
  expect((await table(requests).get(requestId))?.urgency).toBe('danger');
});
