import { membershipId } from '../../src/account/membership';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-11-21T02:00:00Z');
});
afterEach(() => cloud.close());

const { community: communityId } = places;
const repairer = membershipId(staff.repairer, 'repairer', { communityId });
const manager = membershipId(staff.manager, 'manager', { communityId });
const electrician = (validUntil: string | null) => ({ name: '电工证', no: 'T1', validUntil, fileId: null });
const keep = (by: string, membership: string, ...certificates: ReturnType<typeof electrician>[]) =>
  cloud.as(by).account.keepPostRecord({ membershipId: membership, certificates, trainings: [] });
const tasks = async (openid: string) =>
  (await cloud.as(openid).desk.today({ communityId })).tasks
    .filter(({ title }) => title.includes('证书'))
    .map(({ kind, title, badge, badgeText, detail }) => ({ kind, title, badge, badgeText, detail }));
const seenByOwners = async () =>
  (await cloud.as(owner).account.staff({ communityId })).staff.find((one) => one.membershipId === repairer)
    ?.certificates;

test('thirty days before it ends it is on the desk of who registers it, then late, until a new one stands there', async () => {
  await keep(staff.manager, repairer, electrician('2026-12-22'));
  expect(await tasks(staff.manager)).toEqual([]);
  cloud.at('2026-11-22T02:00:00Z');
  expect(await tasks(staff.manager)).toMatchObject([
    { kind: 'post', title: '1 张证书快到期', badge: 'wait', badgeText: '剩 30 天' },
  ]);
  for (const openid of [staff.clerk, staff.cashier, staff.committee]) expect(await tasks(openid)).toEqual([]);
  cloud.at('2026-12-23T02:00:00Z');
  expect(await tasks(staff.manager)).toMatchObject([
    { title: '1 张证书过期或快到期', badge: 'bad', badgeText: '逾期 1 天', detail: expect.stringContaining('电工证') },
  ]);
  expect(await seenByOwners()).toEqual([{ name: '电工证', validUntil: '2026-12-22', expired: true }]);
  await keep(staff.manager, repairer, electrician('2026-12-22'), electrician('2032-12-22'));
  expect(await tasks(staff.manager)).toEqual([]);
  expect(await seenByOwners()).toEqual([{ name: '电工证', validUntil: '2032-12-22', expired: false }]);
});

test('the manager’s own is on the desk of the street, which gives that post; who has left is nobody’s task', async () => {
  await keep(staff.street, manager, electrician('2026-11-01'));
  expect(await tasks(staff.street)).toMatchObject([{ badgeText: '逾期 20 天' }]);
  await keep(staff.manager, repairer, electrician('2026-11-20'));
  expect(await tasks(staff.manager)).toMatchObject([{ title: '2 张证书过期或快到期', badgeText: '逾期 20 天' }]);
  await cloud.as(staff.manager).account.endPost({
    membershipId: repairer,
    reason: '离职',
    successorId: membershipId(staff.clerk, 'clerk', { communityId }),
    custody: [],
  });
  expect(await tasks(staff.manager)).toMatchObject([{ title: '1 张证书过期或快到期' }]);
});
