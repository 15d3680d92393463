import { bills } from '@mulin/shared-types/documents/fees';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { otherOwner, owner, places, settle, staff } from '../world';
import { opened } from './opened';

const { community: communityId, home } = places;
let cloud: TestCloud;
let openingId: string;
let billId: string;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
  openingId = await opened(cloud);
  billId = `${openingId}:line2`;
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const ask = (who: string = staff.clerk) =>
  cloud.as(who).ledger.askOldDebtBack({ billId, reason: '住户有原来公司的收据' });
const decide = (agree: boolean, who: string = staff.manager) =>
  cloud.as(who).ledger.decideOldDebtBack({ billId, agree });
const debts = async (who: string) => (await cloud.as(who).ledger.oldDebts({ openingId })).debts;

test('whoever asks for it does not agree to it, and nobody but the manager does', async () => {
  await ask(staff.manager);
  for (const who of [staff.manager, staff.committee, staff.cashier, owner])
    await expect(decide(true, who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await table(bills).get(billId)).toMatchObject({ state: 'open' });
});

test('asked by the front desk and agreed by the manager: the bill is withdrawn and the books agree', async () => {
  await ask();
  await ask();
  const { tasks } = await cloud.as(staff.manager).desk.today({ communityId });
  expect(tasks.filter(({ kind }) => kind === 'opening')).toMatchObject([{ id: openingId, title: '复核 1 笔旧欠更正' }]);
  expect(await debts(staff.manager)).toMatchObject([
    { billId, wrong: '住户有原来公司的收据', mayAsk: false, mayDecide: true },
    { wrong: '', mayAsk: true, mayDecide: false },
    { mayDecide: false },
  ]);
  expect(await decide(true)).toEqual({ withdrawn: true });
  expect(await decide(true)).toEqual({ withdrawn: true });
  expect([await accountFen('P1101'), await accountFen('P3001')]).toEqual([120_000, 5_078_850 - 180_000]);
  const { rows } = await cloud.as(owner).messages.list({});
  expect(rows.filter(({ title }) => title === '一笔旧欠撤回了')).toHaveLength(1);
  const back = cloud.as(staff.cashier).ledger.askOpeningBack({ openingId, reason: '全错了' });
  await expect(back).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('not agreed to, it stands; paid, it is refunded first; a bill of this system is no old debt', async () => {
  await ask();
  expect(await decide(false)).toEqual({ withdrawn: false });
  const paid = { unitId: home, billIds: [billId], totalFen: 180_000, way: 'cash' as const, note: '' };
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(paid);
  await expect(ask()).rejects.toMatchObject({ code: 'CONFLICT' });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
  await expect(ask()).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(ask(otherOwner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
