import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { messages } from '@mulin/shared-types/documents/messages';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { vouchers } from '@mulin/shared-types/documents/postings';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { opened } from '../ledger/opened';
import { neighbour as neighbourOwner, places, staff } from '../world';
import { asked, expectSoundCredit, openTill, postedFor } from './till';

const { community: communityId, neighbour: unitId } = places;
const reason = '卖房，退给原业主';
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openTill();
  cloud.at('2026-07-20T02:00:00Z');
  await opened(cloud);
});
afterEach(async () => {
  await expectSoundBooks();
  await expectSoundCredit();
  await cloud.close();
});

const ask = (fen: number, who: string = staff.clerk, way: 'cash' | 'transfer' = 'transfer') =>
  cloud.as(who).payment.askCreditBack({ unitId, way, fen, reason });
const decide = (refundId: string, approve = true, who: string = staff.manager) =>
  cloud.as(who).payment.decideRefund({ refundId, approve, note: '' });
const slip = () => cloud.upload(uploadPath('vouchers', communityId, 'slip.jpg'), 'jpeg');
const left = async () => {
  const { creditFen, withoutPaymentFen } = await cloud.as(staff.clerk).payment.credit({ unitId });
  return [creditFen, withoutPaymentFen];
};
const told = async () =>
  (await table(messages).find({ openid: neighbourOwner }, { limit: 20, orderBy: [['at', 'asc']] })).map(
    ({ title }) => title,
  );

test('期初预收 goes back: asked by one, approved by another, paid out with its slip by a third, posted and vouched for once', async () => {
  expect(await left()).toEqual([50_000, 50_000]);
  const bank = await accountFen('P1001');
  const { refundId } = await ask(50_000);
  expect(await ask(50_000)).toEqual({ refundId });
  expect(await left()).toEqual([0, 0]);
  await expect(decide(refundId, true, staff.clerk)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await decide(refundId)).toEqual({ state: 'approved' });
  const payOut = (fileIds: string[], who: string = staff.cashier) =>
    cloud.as(who).payment.payOutRefund({ refundId, fileIds });
  await expect(payOut([])).rejects.toMatchObject({ field: 'fileIds' });
  await expect(payOut([await slip()], staff.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await accountFen('P1001')).toBe(bank);
  const fileIds = [await slip()];
  expect(await Promise.all([payOut(fileIds), payOut(fileIds)])).toEqual([{ state: 'done' }, { state: 'done' }]);
  expect([await accountFen('P1001'), await accountFen('P2002'), await postedFor(refundId)]).toEqual([
    bank - 50_000,
    0,
    1,
  ]);
  expect(await table(vouchers).get(`voucher:refund:${refundId}`)).toMatchObject({ amountFen: 50_000, fileIds: [] });
  const [row] = (await cloud.as(staff.manager).payment.refunds({ communityId })).refunds;
  expect(row).toMatchObject({ refundId, stateText: '退好了', needsSlip: true, slips: 1, wayTitle: '银行转账' });
  expect((await cloud.as(staff.manager).payment.refundSlips({ refundId })).slips).toHaveLength(1);
  expect(await told()).toEqual(expect.arrayContaining(['物业在办退您家的余额', '您家的余额可以退了']));
});

test('refused, it is the home’s again and is told so; asked anew it is another refund', async () => {
  const { refundId } = await ask(20_000);
  await decide(refundId, false);
  await decide(refundId, false);
  expect(await left()).toEqual([50_000, 50_000]);
  expect(await told()).toContain('您家的余额没有退');
  expect((await ask(20_000)).refundId).not.toBe(refundId);
});

test('two ask at once and the owner spends in the same moment: never more than what is left, whoever is first', async () => {
  const page = await asked(cloud, neighbourOwner, unitId);
  const outcomes = await Promise.allSettled([
    ask(30_000, staff.clerk, 'cash'),
    ask(30_000, staff.cashier),
    ask(50_000, staff.cashier),
    cloud.as(neighbourOwner).payment.start({ ...page, useCredit: true }),
  ]);
  const given = await table(refunds).find({ unitId }, { limit: 9 });
  const [order] = await table(orders).find({ unitId }, { limit: 1 });
  const account = await table(unitAccounts).get(unitId);
  const out = given.reduce((sum, { fen }) => sum + fen, 0);
  expect(out + (order?.creditFen ?? 0) + (account?.creditFen ?? 0)).toBe(50_000);
  expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  expect(given.length).toBeGreaterThan(0);
});

test('what an order brought goes back by its order, not over the desk; what was spent is not there to give back', async () => {
  await table(unitAccounts).update(unitId, {}, { broughtFen: 0 });
  await expect(ask(1)).rejects.toMatchObject({ code: 'CONFLICT', field: 'fen' });
  await table(unitAccounts).update(unitId, {}, { broughtFen: 50_000 });
  await expect(ask(50_001)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('500.00') });
  await expect(ask(1, neighbourOwner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('an opening whose credit went back is not taken back', async () => {
  const { openingId = '' } = (await cloud.as(staff.manager).ledger.openings({ communityId })).openings[0] ?? {};
  await ask(50_000, staff.clerk, 'cash');
  await table(unitAccounts).update(unitId, {}, { creditFen: 50_000 });
  const back = cloud.as(staff.cashier).ledger.askOpeningBack({ openingId, reason: '录错了' });
  await expect(back).rejects.toMatchObject({ message: expect.stringContaining('已经用掉或者退了') });
  await table(unitAccounts).update(unitId, {}, { creditFen: 0 });
});
