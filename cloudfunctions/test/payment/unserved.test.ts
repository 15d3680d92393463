import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { communities } from '@mulin/shared-types/documents/places';
import { settledOn } from '../../src/arrears/certificates/settled';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, settle, staff } from '../world';
import { asked, billOf, expectSoundCredit, openTill, payAll, postedFor } from './till';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openTill(['walk-up']);
});
afterEach(async () => {
  await expectSoundBooks();
  await expectSoundCredit();
  await cloud.close();
});

/** July to December 2026 is 527.34; the service ends on 15 September: 15 of 30 days and three months are left. */
const [servedTo, LEFT] = ['2026-09-15', 30_762] as const;
const reason = '合同提前终止';
const billId = async () => (await billOf())?._id ?? '';
const offer = async (until: string = servedTo) =>
  cloud.as(staff.clerk).payment.unserved({ billId: await billId(), servedTo: until });
async function ask(
  more: { by?: 'as-paid' | 'transfer'; fen?: number; servedTo?: string } = {},
  who = staff.clerk as string,
) {
  const input = { billId: await billId(), servedTo, fen: LEFT, by: 'as-paid' as const, reason, ...more };
  return cloud.as(who).payment.askUnserved(input);
}
const approve = (refundId: string) => cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
const told = () => cloud.wechat.callbacks.deliverNow();
const october = async () => {
  cloud.at('2026-10-05T01:00:00Z');
  await cloud.tick('fees', 'work');
};

test('prepaid months that were not served go back by two persons; the bill ends with its last day, and the days can be billed anew', async () => {
  const orderId = await payAll(cloud);
  await october();
  expect(await offer()).toMatchObject({
    paidFen: 52_734,
    unservedFrom: '2026-09-16',
    fen: LEFT,
    moneyFen: LEFT,
    creditFen: 0,
    wayTitle: '微信支付',
  });
  const { refundId } = await ask();
  expect((await cloud.as(staff.manager).payment.refunds({ communityId })).refunds[0]?.whatText).toBe(
    '退 2026 年 9 月 16 日起没服务的物业费',
  );
  await expect(cloud.as(staff.clerk).payment.decideRefund({ refundId, approve: true })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await approve(refundId)).toEqual({ state: 'sending' });
  await told();
  await told();
  await cloud.tick('payment', 'closeExpired');
  expect([await postedFor(refundId), await accountFen('P1002')]).toEqual([1, 52_734 - LEFT]);
  // October had been earned by then and is given back; what was served is income, nothing waits any more.
  expect([await accountFen('P2001'), await accountFen('P4001')]).toEqual([0, 52_734 - LEFT]);
  expect(await billOf()).toMatchObject({ state: 'paid', unserved: { from: '2026-09-16', fen: LEFT, done: true } });
  expect((await table(unitAccounts).get(home))?.billed).toMatchObject([{ from: '2026-07-01', to: servedTo }]);
  expect((await cloud.as(owner).fees.bills({ unitId: home })).bills[0]?.unserved).toEqual({
    from: '2026-09-16',
    fen: LEFT,
    done: true,
  });
  expect(await cloud.as(owner).payment.receipt({ orderId })).toMatchObject({ state: 'paid', returnedFen: LEFT });
  expect(await settledOn(home, new Date('2026-10-05T02:00:00Z'))).toMatchObject({ feesTo: servedTo });
  // Asked and collected is what was served.
  expect(await cloud.as(owner).fees.collection({ communityId })).toMatchObject({
    billedFen: 52_734 - LEFT,
    paidFen: 52_734 - LEFT,
  });
  // Nothing of it is earned later, and the next firm bills its own months.
  cloud.at('2026-12-02T01:00:00Z');
  await cloud.tick('fees', 'work');
  expect(await accountFen('P4001')).toBe(52_734 - LEFT);
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-12' });
  expect(await table(bills).count({ unitId: home, state: 'open', fromMonth: '2026-12' })).toBe(1);
});

test('the same days are claimed once: not twice at once, not again afterwards, not by taking the whole bill back', async () => {
  const orderId = await payAll(cloud);
  await october();
  const all = await Promise.allSettled([ask(), ask({}, staff.cashier), ask({ servedTo: '2026-08-31', fen: 35_156 })]);
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [waiting] = await table(refunds).find({ orderId }, { limit: 5 });
  expect(await ask({}, waiting?.askedBy)).toEqual({ refundId: waiting?._id });
  const whole = async () =>
    cloud.as(staff.clerk).payment.askRefund({ orderId, billIds: [await billId()], fen: 100, reason });
  await expect(whole()).rejects.toMatchObject({ field: 'billIds' });
  await approve(waiting?._id ?? '');
  await told();
  await expect(ask()).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(whole()).rejects.toMatchObject({ field: 'billIds' });
  await expect(offer('2026-08-31')).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a refusal sets everything free; a bill on its way back whole has nothing left', async () => {
  const orderId = await payAll(cloud);
  await october();
  const { refundId } = await ask();
  expect(await table(orders).get(orderId)).toMatchObject({ backFen: LEFT, unservedFen: LEFT });
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: false, note: '合同还在' });
  expect(await table(orders).get(orderId)).toMatchObject({ backFen: 0, unservedFen: 0 });
  expect(await billOf()).toMatchObject({ unserved: null });
  await cloud.as(staff.clerk).payment.askRefund({ orderId, billIds: [await billId()], fen: 52_734, reason });
  await expect(ask()).rejects.toMatchObject({ field: 'billId' });
});

test('the day must be over, within the bill, and the sum as it was shown', async () => {
  await payAll(cloud);
  await expect(offer('2026-09-15')).rejects.toMatchObject({ code: 'TOO_EARLY', field: 'servedTo' });
  await october();
  await expect(offer('2026-12-31')).rejects.toMatchObject({ field: 'servedTo' });
  await expect(ask({ fen: LEFT + 1 })).rejects.toMatchObject({ field: 'fen' });
  expect(await offer('2026-06-30')).toMatchObject({ unservedFrom: '2026-07-01', fen: 52_734 });
  await expect(cloud.as(neighbour).payment.unserved({ billId: await billId(), servedTo })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('moved away before the first day: all of it goes back, and the home is under no bill', async () => {
  await payAll(cloud);
  const { refundId } = await ask({ servedTo: '2026-06-30', fen: 52_734 });
  await approve(refundId);
  await told();
  expect([await accountFen('P1002'), await accountFen('P2001'), await accountFen('P4001')]).toEqual([0, 0, 0]);
  expect((await table(unitAccounts).get(home))?.billed).toEqual([]);
});

test('what credit paid becomes credit again; only the money that came goes back as money', async () => {
  const first = await payAll(cloud);
  const half = { orderId: first, billIds: [await billId()], fen: 30_000, reason };
  const back = await cloud.as(staff.clerk).payment.askRefund(half);
  await approve(back.refundId);
  await told();
  const started = await cloud.as(owner).payment.start({ ...(await asked(cloud)), useCredit: true });
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  await told();
  expect([await accountFen('P1002'), await accountFen('P2002')]).toEqual([52_734, 0]);
  await october();
  expect(await offer('2026-07-31')).toMatchObject({ fen: 43_945, moneyFen: 30_000, creditFen: 13_945 });
  const { refundId } = await ask({ servedTo: '2026-07-31', fen: 43_945 });
  await approve(refundId);
  await told();
  expect([await accountFen('P1002'), await accountFen('P2002')]).toEqual([22_734, 13_945]);
});

test('paid wholly out of the credit: it goes back into the credit by itself once approved', async () => {
  const orderId = await payAll(cloud);
  const toCredit = { orderId, billIds: [await billId()], fen: 0, reason };
  await approve((await cloud.as(staff.clerk).payment.askRefund(toCredit)).refundId);
  await cloud.as(owner).payment.payByCredit(await asked(cloud));
  await october();
  expect(await offer()).toMatchObject({ moneyFen: 0, creditFen: LEFT, wayTitle: '余额抵缴' });
  expect(await approve((await ask()).refundId)).toEqual({ state: 'done' });
  expect([await accountFen('P2002'), await accountFen('P2001')]).toEqual([LEFT, 0]);
});

test('over the bank, where WeChat takes nothing back any more: a third step by who did not approve it', async () => {
  await payAll(cloud);
  await october();
  const { refundId } = await ask({ by: 'transfer' });
  expect(await approve(refundId)).toEqual({ state: 'approved' });
  await expect(cloud.as(staff.manager).payment.payOutRefund({ refundId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const paid = await Promise.all([0, 1].map(() => cloud.as(staff.cashier).payment.payOutRefund({ refundId })));
  expect(paid).toEqual([{ state: 'done' }, { state: 'done' }]);
  expect([await postedFor(refundId), await accountFen('P1001'), await accountFen('P1002')]).toEqual([1, -LEFT, 52_734]);
  expect(cloud.wechat.books.refunds()).toEqual([]);
});

test('酬金制: it comes out of what is held for the owners', async () => {
  await cloud.close();
  cloud = await startCloud();
  await settle();
  const company = { name: '锡源物业', phone: '04776210000', feeSystem: 'commission' as const };
  await table(communities).update(communityId, {}, { company });
  await firstBills(cloud, ['walk-up'], { on: '2026-07-13' });
  await payAll(cloud);
  await october();
  expect(await accountFen('P2101')).toBe(52_734);
  await approve((await ask()).refundId);
  await told();
  expect([await accountFen('P2101'), await accountFen('P2001'), await accountFen('P4001')]).toEqual([
    52_734 - LEFT,
    0,
    0,
  ]);
});
