import { contracts } from '@mulin/shared-types/contracts';
import { obligations } from '@mulin/shared-types/documents/board';
import { orders } from '@mulin/shared-types/documents/payment';
import { whatWasDone } from '../../src/desk/what';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { know, owner, places, settle } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const communityId = places.community;
const today = (openid: string) => cloud.as(openid).desk.today({ communityId });
const report = (requestId: string, urgency: 'urgent' | 'normal', text: string) =>
  cloud.as(owner).requests.report({
    unitId: places.home,
    requestId,
    category: 'water',
    common: true,
    place: '地下室',
    urgency,
    text,
  });

async function busyDay() {
  const duty = { communityId, kind: 'x', period: '2026', responsible: '锡源物业', noticeId: null, metDay: null };
  await table(obligations).insert({ ...duty, _id: 'o1', title: '电梯维保合同', dueDay: '2026-07-01' });
  await table(obligations).insert({ ...duty, _id: 'o2', title: '下季计划', dueDay: '2026-08-30' });
  await report('a', 'urgent', '5 号楼地下室漏水');
  await know('new', '15800001111');
  await cloud.as('new').account.askToBind({ unitId: places.home, role: 'family', personName: '王小雨' });
}

test('the front desk sees what is late first, then what comes next', async () => {
  await busyDay();
  const { late, today: due, week, tasks, communityName } = await today('clerk');
  expect({ late, due, week, communityName }).toEqual({ late: 1, due: 1, week: 1, communityName: '锡源小区' });
  expect(tasks.map(({ kind, title, badge, badgeText }) => [kind, title, badge, badgeText])).toEqual([
    ['notice-overdue', '公示电梯维保合同', 'bad', '逾期 12 天'],
    ['request', '5 号楼地下室漏水', 'wait', '剩 15 分钟'],
    ['binding', '核对 1 条房屋绑定申请', 'none', ''],
  ]);
});

test('a repairer sees repairs only, and not what a colleague has taken', async () => {
  await busyDay();
  expect((await today('repairer')).tasks.map(({ kind }) => kind)).toEqual(['request']);
  const { requests } = await cloud.as('clerk').requests.queue({ communityId });
  await cloud.as('clerk').requests.take({ requestId: requests[0]?.requestId ?? '' });
  expect((await today('repairer')).tasks).toEqual([]);
  expect((await today('manager')).tasks.map(({ kind }) => kind)).toContain('request');
});

test('the committee watches what is late', async () => {
  await busyDay();
  expect((await today('committee')).tasks.map(({ kind }) => kind)).toEqual(['notice-overdue']);
  cloud.at('2026-07-13T10:00:00+08:00');
  expect((await today('committee')).tasks.map(({ kind }) => kind).sort()).toEqual(['notice-overdue', 'request']);
});

test('what one account entered is no task for another account of the same person (会计法 25, 35)', async () => {
  const paid = documentOf(orders, { _id: 'o', communityId, unitId: places.home, way: 'cash', state: 'waiting' });
  await table(orders).insert({ ...paid, enteredBy: 'clerk' });
  const seen = async () => (await today('manager')).tasks.filter(({ kind }) => kind === 'offline-payment');
  expect(await seen()).toMatchObject([{ title: '确认 1 笔线下收款', action: '去确认' }]);
  await know('clerk', '15800002222');
  await know('manager', '15800002222');
  expect(await seen()).toEqual([]);
});

test('an empty roll is the first thing to do, and everyone reads their limits', async () => {
  const { tasks } = await cloud.as('bureau').desk.today({ communityId: places.otherCommunity });
  expect(tasks).toEqual([]);
  for (const openid of ['clerk', 'cashier', 'repairer', 'manager', 'committee', 'officer', 'street', 'bureau']) {
    expect((await today(openid)).cannot.length).toBeGreaterThan(0);
  }
});

test('the record names staff, never residents or their homes', async () => {
  const { requestId, no } = await report('a', 'urgent', '漏水');
  cloud.at('2026-07-13T09:01:00+08:00');
  await cloud.as('repairer').requests.take({ requestId });
  const { total, entries } = await cloud.as('committee').desk.audits({ communityId });
  expect(total).toBe(2);
  expect(entries.map(({ who, roles, what, subject }) => [who, roles, what, subject])).toEqual([
    ['repairer某', '维修师傅', '接单', `3-2-501 · ${no}`],
    ['', '业主', '报修', ''],
  ]);
});

test('every change has a Chinese name', () => {
  for (const { name, operations } of Object.values(contracts)) {
    for (const [operation, { changes }] of Object.entries(operations)) {
      if (changes) expect(whatWasDone(name, operation)).toMatch(/^[\u4e00-\u9fff]+$/u);
    }
  }
});
