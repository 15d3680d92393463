import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';
import { opened, stateOf } from './opened';

const { home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const ask = (openingId: string) =>
  cloud.as(staff.cashier).ledger.askOpeningBack({ openingId, reason: '余额表拿错了版本' });
const decide = (openingId: string, who: string = staff.manager) =>
  cloud.as(who).ledger.decideOpening({ openingId, agree: true });

test('taken back by two, it is mirrored to nothing, and another may begin', async () => {
  const openingId = await opened(cloud);
  const before = await table(postings).count({});
  await ask(openingId);
  await expect(decide(openingId, staff.cashier)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await decide(openingId)).toEqual({ state: 'reversed' });
  expect(await table(postings).count({})).toBe(2 * before);
  for (const account of ['P1001', 'P1101', 'P1103', 'P2002', 'P2003', 'P3001']) {
    expect([account, await accountFen(account)]).toEqual([account, 0]);
  }
  expect(await table(bills).count({ state: 'open' })).toBe(0);
  expect((await table(unitAccounts).get(places.neighbour))?.creditFen).toBe(0);
  const again = await opened(cloud, { day: '2026-05-31' });
  expect(again).not.toBe(openingId);
  expect(await stateOf(again)).toBe('posted');
});

test('not while an old debt is being paid, nor after', async () => {
  const openingId = await opened(cloud);
  const billIds = [`${openingId}:line2`];
  const { orderId } = await cloud
    .as(staff.cashier)
    .payment.enterOffline({ unitId: home, billIds, totalFen: 180_000, way: 'cash', note: '' });
  await expect(ask(openingId)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('旧欠') });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
  await expect(ask(openingId)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await stateOf(openingId)).toBe('posted');
});

test('asked for and not agreed to, it stays', async () => {
  const openingId = await opened(cloud);
  await ask(openingId);
  await cloud.as(staff.manager).ledger.decideOpening({ openingId, agree: false, reason: '没有拿错' });
  expect(await stateOf(openingId)).toBe('posted');
  expect(await accountFen('P1101')).toBe(300_000);
});
