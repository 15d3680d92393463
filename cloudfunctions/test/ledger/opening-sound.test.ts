import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { communities, units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { addMeter, billOf, confirm, photoIn } from '../fees/utility-world';
import { openTill } from '../payment/till';
import { places, settle, staff } from '../world';
import { entered, homeSheet, opened, sheetsOf, stateOf } from './opened';
import { confirmed, voucherFile } from './purse-world';
import { recorded } from './recorded';

const { community: communityId, home, neighbour } = places;
let cloud: TestCloud;
const world = async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
};
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const called = async (unitId: string) => {
  const { building, unitNo, roomNo, label } = (await table(units).get(unitId)) ?? {};
  return { building, unitNo, roomNo, label } as { building: string; unitNo: number; roomNo: string; label: string };
};
const back = async (openingId: string) => {
  await cloud.as(staff.cashier).ledger.askOpeningBack({ openingId, reason: '拿错了' });
  return cloud.as(staff.manager).ledger.decideOpening({ openingId, agree: true });
};

test('a home the roll calls otherwise by now does not fall out of what is taken back', async () => {
  await world();
  const openingId = await opened(cloud);
  const before = await called(home);
  await table(units).update(home, {}, { label: '东区车位A', building: '东区', unitNo: null, roomNo: '车位A' });
  await expect(back(openingId)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('第 2 行'),
  });
  expect([await stateOf(openingId), await table(bills).count({ state: 'open' })]).toEqual(['posted', 3]);
  await table(units).update(home, {}, before);
  expect(await back(openingId)).toEqual({ state: 'reversed' });
});

test('what was brought for one home is taken from no other that is called so by now', async () => {
  await world();
  const openingId = await opened(cloud);
  const [one, other] = [await called(home), await called(neighbour)];
  const credits = async () => [
    (await table(unitAccounts).get(home))?.creditFen,
    (await table(unitAccounts).get(neighbour))?.creditFen,
  ];
  await table(units).update(home, {}, other);
  await table(units).update(neighbour, {}, one);
  await table(unitAccounts).update(home, {}, { creditFen: 50_000, broughtFen: 50_000 });
  await back(openingId);
  expect([await credits(), await table(bills).count({ state: 'open' })]).toEqual([[50_000, 50_000], 3]);
  await table(unitAccounts).update(home, {}, { creditFen: 0, broughtFen: 0 });
  await table(units).update(home, {}, one);
  await table(units).update(neighbour, {}, other);
  await cloud.as(staff.manager).ledger.decideOpening({ openingId, agree: true });
  expect([await stateOf(openingId), await credits()]).toEqual(['reversed', [0, 0]]);
});

test('a month that two lines of a home have is owed once; the month of the hand-over may be two persons’', async () => {
  await world();
  const homes = `${homeSheet.replace('金额（元）', '金额（元）,谁缴')}
3-2-501,物业费,2025-06,2025-08,2025-06-30,300.00,
3-2-501,公共水费,2026-01,2026-05,2026-04-30,5.00,
5-1-301,物业费,2025-01,2025-07,2025-01-31,300.00,建设单位`;
  const { homesRejected } = await cloud.as(staff.cashier).ledger.previewOpening(await sheetsOf(cloud, { homes }));
  expect(homesRejected).toEqual([
    { line: 6, why: '和第 2 行有月份重了' },
    { line: 7, why: '和第 3 行有月份重了' },
  ]);
});

test('what is in the books of the very day is in its balances too: the book does not begin over it', async () => {
  await world();
  await recorded(cloud, 'that-day', '2026-06-30');
  await expect(entered(cloud)).rejects.toMatchObject({ code: 'CONFLICT', field: 'day' });
  cloud.at('2026-07-31T02:00:00Z');
  await expect(entered(cloud, { day: '2026-07-31' })).rejects.toMatchObject({ field: 'day' });
});

test('what waits for its second person while the book begins is not posted behind it', async () => {
  await world();
  const { entryId } = await cloud.as(staff.committee).ledger.enterContribution({
    ...{ communityId, requestId: 'c1', amountFen: 5_000, day: '2026-06-25', ground: '议事规则第 9 条' },
    fileIds: [await voucherFile(cloud)],
  });
  const openingId = await entered(cloud, { book: 'K', balances: '科目,金额\nK1001,80.00\nK3001,80.00' });
  await cloud.as(staff.community).ledger.decideOpening({ openingId, agree: true });
  const behind = confirmed(cloud, entryId, staff.community);
  await expect(behind).rejects.toMatchObject({ code: 'TOO_LATE', field: 'day' });
  expect(await accountFen('K1001')).toBe(8_000);
});

test('an opening reckoned for the one fee system does not begin the books of the other', async () => {
  await world();
  const openingId = await entered(cloud);
  const { company } = (await table(communities).get(communityId)) ?? {};
  if (!company) throw new Error('no community');
  await table(communities).update(communityId, {}, { company: { ...company, feeSystem: 'commission' } });
  const decide = (agree: boolean) =>
    cloud.as(staff.manager).ledger.decideOpening({ openingId, agree, reason: '收费方式改了' });
  await expect(decide(true)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('收费方式') });
  expect(await decide(false)).toEqual({ state: 'returned' });
});

test('water of a month that came along as an old debt is not shared out to the same home once more', async () => {
  await world();
  const photo = await photoIn(cloud);
  const { meterId } = await addMeter(cloud, { kind: 'water' });
  const march = billOf(meterId, photo, { month: '2026-03' });
  const { meterBillId } = await cloud.as(staff.clerk).fees.enterMeterBill(march);
  await opened(cloud);
  await expect(confirm(cloud, meterBillId)).rejects.toMatchObject({ code: 'CONFLICT', field: 'month' });
  const again = cloud.as(staff.clerk).fees.enterMeterBill({ ...march, toMilli: march.toMilli + 1 });
  await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await accountFen('P1103')).toBe(8_800);
});

test('the end of a service cuts no old debt, for which no price is published here and nothing was posted bill by bill', async () => {
  cloud = await openTill(['walk-up', 'lift']);
  cloud.at('2026-08-20T01:00:00Z');
  const homes = '房号,项目,从哪月,到哪月,应缴日,金额\n3-2-501,物业费,2026-01,2026-06,2026-01-31,600.00';
  const openingId = await opened(cloud, { balances: '科目,金额\n应收物业费,600.00\nP3001,600.00', homes });
  const ground = '业主大会 2026 年第 2 号决定，合同终止';
  const ask = { communityId, lastDay: '2026-05-31', ground };
  const { serviceEndId } = await cloud.as(staff.manager).fees.askServiceEnd(ask);
  const decided = await cloud.as(staff.street).fees.decideServiceEnd({ serviceEndId, approve: true, note: '' });
  expect(decided).toMatchObject({ state: 'done' });
  expect(await table(bills).get(`${openingId}:line2`)).toMatchObject({ state: 'open', netFen: 60_000 });
});
