import { firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, reside, settle, staff } from '../world';

const { home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await reside('tenant', 'tenant', home, '租客');
  await firstBills(cloud, ['walk-up']);
});
afterEach(() => cloud.close());

const told = async (who: string) =>
  (await cloud.as(who).messages.list({})).rows.filter(({ title }) => title === '有一份账单要缴');
const on = async (instant: string) => {
  cloud.at(instant);
  await cloud.tick('arrears', 'remind');
};

test('a week before the last day to pay, in the daytime, owner and family are told once what is to be paid', async () => {
  await on('2026-07-23T02:00:00Z');
  expect(await told(owner)).toEqual([]);
  await on('2026-07-23T22:00:00Z');
  expect(await told(owner)).toEqual([]);
  await on('2026-07-24T02:00:00Z');
  await on('2026-07-24T03:00:00Z');
  await on('2026-07-25T02:00:00Z');
  expect(await told(owner)).toMatchObject([
    { body: '2026 年 7—12 月物业费 527.34 元，2026 年 7 月 31 日前缴。怎么算的，账单上写着。' },
  ]);
  expect(await told('tenant')).toEqual([]);
});

test('who has paid is not told', async () => {
  cloud.at('2026-07-20T02:00:00Z');
  const [bill] = (await cloud.as(owner).fees.bills({ unitId: home })).bills;
  const input = { unitId: home, billIds: [bill?.billId ?? ''], totalFen: bill?.payFen ?? 0, way: 'cash', note: '' };
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline({ ...input, way: 'cash' });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
  await on('2026-07-24T02:00:00Z');
  expect(await told(owner)).toEqual([]);
});
