import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { table } from '../../src/kit/database';
import { pay as weChatPay } from '../../src/kit/pay';
import { settle as settleOrder } from '../../src/payment/settle';
import { accountFen, expectSoundBooks } from '../books';
import type { TestCloud } from '../cloud';
import { know, neighbour, owner, places, post, staff } from '../world';
import { asked, billOf, expectSoundCredit, openTill, payAll, payAmiss, postedFor } from './till';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openTill();
});
afterEach(async () => {
  await expectSoundBooks();
  await expectSoundCredit();
  await cloud.close();
});

const reason = '重复缴费';
const ask = (orderId: string, billIds: string[], fen: number, who: string = staff.clerk) =>
  cloud.as(who).payment.askRefund({ orderId, billIds, fen, reason });
const approve = (refundId: string) => cloud.as(staff.manager).payment.decideRefund({ refundId, approve: true });
const told = () => cloud.wechat.callbacks.deliverNow();
const stateOf = async (refundId: string) => (await table(refunds).get(refundId))?.state;
const billIdsOf = async (orderId: string) => (await table(orders).get(orderId))?.billIds ?? [];

test('a payment goes back whole: asked, approved by another, sent, told, posted once, the bill is open again', async () => {
  const orderId = await payAll(cloud);
  const offer = await cloud.as(staff.clerk).payment.refundable({ orderId });
  expect(offer).toMatchObject({ leftFen: 52_734, bills: [{ netFen: 52_734 }] });
  const { refundId } = await ask(orderId, await billIdsOf(orderId), 52_734);
  expect(await accountFen('P1002')).toBe(52_734);
  expect(await approve(refundId)).toEqual({ state: 'sending' });
  await told();
  await told();
  await cloud.tick('payment', 'closeExpired');
  expect(await stateOf(refundId)).toBe('done');
  expect(await postedFor(refundId)).toBe(1);
  expect(await accountFen('P1002')).toBe(0);
  expect(await billOf()).toMatchObject({ state: 'open', paidFen: 0, orderId: null });
  expect((await table(orders).get(orderId))?.state).toBe('refunded');
  const receipt = await cloud.as(owner).payment.receipt({ orderId });
  expect(receipt).toMatchObject({ state: 'refunded', returnedFen: 52_734 });
  await payAll(cloud);
  expect(await accountFen('P1002')).toBe(52_734);
});

test('a part goes back, the rest becomes credit, and the credit pays the bill again in part', async () => {
  const orderId = await payAll(cloud);
  const { refundId } = await ask(orderId, await billIdsOf(orderId), 20_000);
  await approve(refundId);
  await told();
  expect(await accountFen('P2002')).toBe(32_734);
  expect(await cloud.as(owner).payment.credit({ unitId: home })).toMatchObject({
    creditFen: 32_734,
    usable: true,
    refunds: [{ refundId, stateText: '退好了', fen: 20_000, creditFen: 32_734 }],
  });
  const started = await cloud.as(owner).payment.start({ ...(await asked(cloud)), useCredit: true });
  expect(started.totalFen).toBe(20_000);
  await expect(cloud.as(owner).payment.payByCredit(await asked(cloud))).rejects.toMatchObject({ code: 'CONFLICT' });
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  await told();
  expect(await accountFen('P2002')).toBe(0);
  expect(await billOf()).toMatchObject({ state: 'paid' });
  expect(await cloud.as(owner).payment.receipt({ orderId: started.orderId })).toMatchObject({ creditFen: 32_734 });
});

test('a payment turned into credit moves no money, and the credit pays the whole bill', async () => {
  const orderId = await payAll(cloud);
  const { refundId } = await ask(orderId, await billIdsOf(orderId), 0);
  expect(await approve(refundId)).toEqual({ state: 'done' });
  expect([await accountFen('P1002'), await accountFen('P2002')]).toEqual([52_734, 52_734]);
  await expect(cloud.as(owner).payment.start({ ...(await asked(cloud)), useCredit: true })).rejects.toMatchObject({
    field: 'useCredit',
  });
  const paid = await cloud.as(owner).payment.payByCredit(await asked(cloud));
  expect(await accountFen('P2002')).toBe(0);
  expect(await billOf()).toMatchObject({ state: 'paid', orderId: paid.orderId });
  // What credit paid has no way back but into the credit.
  await expect(ask(paid.orderId, await billIdsOf(paid.orderId), 1)).rejects.toMatchObject({ field: 'fen' });
  const back = await ask(paid.orderId, await billIdsOf(paid.orderId), 0);
  await approve(back.refundId);
  expect(await accountFen('P2002')).toBe(52_734);
});

test('credit from money that did not fit goes back the way it came, never more than there is', async () => {
  const orderId = await payAmiss(cloud, 60_000);
  await expect(ask(orderId, [], 60_001)).rejects.toMatchObject({ field: 'fen' });
  const { refundId } = await ask(orderId, [], 60_000);
  expect(await table(unitAccounts).get(home)).toMatchObject({ creditFen: 0 });
  await approve(refundId);
  await told();
  expect([await accountFen('P1002'), await accountFen('P2002')]).toEqual([0, 0]);
});

test('forty people asking at once never get more back than came', async () => {
  const orderId = await payAmiss(cloud, 60_000);
  const all = await Promise.allSettled(
    Array.from({ length: 40 }, (_, nth) => ask(orderId, [], 7_000 + nth, nth % 2 ? staff.clerk : staff.cashier)),
  );
  const given = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value.refundId] : []));
  expect(given.length).toBeGreaterThan(0);
  await Promise.all(given.map(approve));
  await told();
  await cloud.tick('payment', 'closeExpired');
  const back = cloud.wechat.books.refunds().reduce((sum, { refundFee }) => sum + refundFee, 0);
  expect(back).toBeLessThanOrEqual(60_000);
  expect(await accountFen('P1002')).toBe(60_000 - back);
});

test('two ask for the same bill: one does; a second tap is the same refund', async () => {
  const orderId = await payAll(cloud);
  const billIds = await billIdsOf(orderId);
  const both = await Promise.allSettled([ask(orderId, billIds, 100), ask(orderId, billIds, 200, staff.cashier)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [first] = (await cloud.as(staff.manager).payment.refunds({ communityId })).refunds;
  const who = first?.fen === 100 ? staff.clerk : staff.cashier;
  expect(await ask(orderId, billIds, first?.fen ?? 0, who)).toEqual({ refundId: first?.refundId });
});

test('nobody approves what they asked for, not even with both posts; a refusal sets everything free', async () => {
  await post(staff.clerk, 'manager');
  const orderId = await payAll(cloud);
  const { refundId } = await ask(orderId, await billIdsOf(orderId), 52_734);
  await expect(cloud.as(staff.clerk).payment.decideRefund({ refundId, approve: true })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await Promise.all([staff.clerk, 'second-account'].map((openid) => know(openid, '13900000555')));
  await post('second-account', 'manager');
  await expect(cloud.as('second-account').payment.decideRefund({ refundId, approve: true })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const refuse = () => cloud.as(staff.manager).payment.decideRefund({ refundId, approve: false, note: '没有重复' });
  expect(await Promise.all([refuse(), refuse()])).toEqual([{ state: 'refused' }, { state: 'refused' }]);
  expect(await table(orders).get(orderId)).toMatchObject({ backFen: 0, returnedBillIds: [], state: 'paid' });
  const again = await ask(orderId, await billIdsOf(orderId), 52_734);
  expect(again.refundId).not.toBe(refundId);
});

test('WeChat without money is asked again until it has some; what it will never do fails and sets everything free', async () => {
  const orderId = await payAll(cloud);
  const billIds = await billIdsOf(orderId);
  cloud.wechat.faults.set('refundNotEnough', true);
  const { refundId } = await ask(orderId, billIds, 52_734);
  expect(await approve(refundId)).toEqual({ state: 'sending' });
  const [row] = (await cloud.as(staff.manager).payment.refunds({ communityId })).refunds;
  expect(row?.stateText).toContain('余额不足');
  await cloud.tick('payment', 'closeExpired');
  await told();
  expect(await stateOf(refundId)).toBe('done');

  const second = await payAll(cloud);
  const books = cloud.wechat.books;
  const order = books.find('1900000109', second);
  if (order) books.save({ ...order, paidAt: Date.parse('2025-01-01') });
  const late = await ask(second, await billIdsOf(second), 1_000);
  expect(await approve(late.refundId)).toEqual({ state: 'failed' });
  expect(await table(orders).get(second)).toMatchObject({ backFen: 0, returnedBillIds: [] });
});

test('refunds that take days do not stand before one that never went out', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const orderId = await payAll(cloud);
  cloud.wechat.faults.set('refundNotEnough', true);
  const { refundId } = await ask(orderId, await billIdsOf(orderId), 52_734);
  await approve(refundId);
  const own = await table(refunds).get(refundId);
  if (!own) throw new Error('not asked for');
  const slow = Array.from({ length: 120 }, (_, nth) => ({
    ...{ ...own, _id: `slow${nth}`, orderId: 'elsewhere', communityId: places.otherCommunity },
    askedAt: new Date('2026-07-01T00:00:00Z'),
  }));
  await table(refunds).insertMany(slow);
  for (const minute of ['01', '02', '03']) {
    cloud.at(`2026-07-13T02:${minute}:00Z`);
    await cloud.tick('payment', 'closeExpired');
  }
  await told();
  expect(await stateOf(refundId)).toBe('done');
  await table(refunds).removeWhere({ communityId: places.otherCommunity });
  logged.mockRestore();
});

test('a refund the bank sends back fails, leaves the payment as it was, and may be asked for again', async () => {
  const orderId = await payAll(cloud);
  cloud.wechat.faults.set('refundClosed', true);
  const { refundId } = await ask(orderId, await billIdsOf(orderId), 52_734);
  await approve(refundId);
  await told();
  await cloud.tick('payment', 'closeExpired');
  expect(await stateOf(refundId)).toBe('failed');
  expect(await accountFen('P1002')).toBe(52_734);
  const again = await ask(orderId, await billIdsOf(orderId), 52_734);
  await approve(again.refundId);
  await told();
  expect([await stateOf(again.refundId), await accountFen('P1002')]).toEqual(['done', 0]);
});

test('an instance that dies after WeChat took the refund on: the timer finds it and posts it once', async () => {
  const orderId = await payAll(cloud);
  const { refundId } = await ask(orderId, await billIdsOf(orderId), 52_734);
  const { refund } = weChatPay;
  const dying = jest.spyOn(weChatPay, 'refund').mockImplementationOnce(async (sent) => {
    await refund(sent);
    throw new Error('the instance is gone');
  });
  expect(await approve(refundId)).toEqual({ state: 'sending' });
  dying.mockRestore();
  await cloud.tick('payment', 'closeExpired');
  expect(await stateOf(refundId)).toBe('sending');
  await told();
  await Promise.all([cloud.tick('payment', 'closeExpired'), cloud.tick('payment', 'closeExpired')]);
  expect(cloud.wechat.books.refunds()).toHaveLength(1);
  expect([await stateOf(refundId), await postedFor(refundId)]).toEqual(['done', 1]);
});

test('a forged or early callback gives nothing back', async () => {
  const orderId = await payAll(cloud);
  const { refundId } = await ask(orderId, await billIdsOf(orderId), 52_734);
  const event = { returnCode: 'SUCCESS', outTradeNo: orderId, outRefundNo: refundId, refundStatus: 'SUCCESS' };
  const heard = { errcode: 0, errmsg: '' };
  expect(await cloud.send('payment', event, { source: 'wx_paycallback' })).toEqual(heard);
  expect(await stateOf(refundId)).toBe('asked');
  await approve(refundId);
  expect(await cloud.send('payment', event, { source: 'wx_paycallback' })).toEqual(heard);
  expect(await stateOf(refundId)).toBe('sending');
  expect(await accountFen('P1002')).toBe(52_734);
});

describe('cash', () => {
  async function paidInCash(): Promise<string> {
    const { orderId } = await cloud
      .as(staff.cashier)
      .payment.enterOffline({ ...(await asked(cloud)), way: 'cash', note: '' });
    await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
    return orderId;
  }

  test('goes back over the desk by two persons', async () => {
    await post(staff.manager, 'cashier');
    const orderId = await paidInCash();
    const { refundId } = await ask(orderId, await billIdsOf(orderId), 52_734, staff.cashier);
    const payOut = (who: string) => cloud.as(who).payment.payOutRefund({ refundId });
    await expect(payOut(staff.cashier)).rejects.toMatchObject({ code: 'TOO_EARLY' });
    expect(await approve(refundId)).toEqual({ state: 'approved' });
    await expect(payOut(staff.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await accountFen('P1003')).toBe(52_734);
    const paid = await Promise.all([payOut(staff.cashier), payOut(staff.cashier)]);
    expect(paid).toEqual([{ state: 'done' }, { state: 'done' }]);
    expect([await accountFen('P1003'), await postedFor(refundId)]).toEqual([0, 1]);
    expect(await table(refunds).get(refundId)).toMatchObject({ paidOutBy: staff.cashier, decidedBy: staff.manager });
  });
});

test('neighbours see nothing of it', async () => {
  await expect(cloud.as(neighbour).payment.credit({ unitId: home })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a bill corrected in the very moment its refund was asked for: nothing is approved by the old sum', async () => {
  const orderId = await payAll(cloud);
  const billIds = await billIdsOf(orderId);
  const { refundId } = await ask(orderId, billIds, 52_734);
  const credits = [{ no: 1, from: '2026-07-01', to: '2026-12-31', fen: 10_000 }];
  await table(bills).update(billIds[0] ?? '', {}, { credits });
  await expect(approve(refundId)).rejects.toMatchObject({ code: 'CONFLICT' });
  await table(bills).update(billIds[0] ?? '', {}, { credits: [] });
  await cloud.as(staff.manager).payment.decideRefund({ refundId, approve: false, note: '重新申请' });
  expect(await stateOf(refundId)).toBe('refused');
});

test('cash the second person said no to pays nothing, even if another yes was under way', async () => {
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline({ ...(await asked(cloud)), way: 'cash' });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: false });
  await settleOrder(orderId, { totalFen: 52_734, transactionId: '', paidAt: new Date(), at: new Date(), by: 'late' });
  expect(await billOf()).toMatchObject({ state: 'open', orderId: null });
  expect(await accountFen('P1003')).toBe(0);
});

test('WeChat says paid, of nothing: the order ends, its bill and the credit it held are free, nothing is posted', async () => {
  await payAmiss(cloud, 52_733);
  const started = await cloud.as(owner).payment.start({ ...(await asked(cloud)), useCredit: true });
  expect(started.totalFen).toBe(1);
  cloud.wechat.paymentSheet.pay(owner, started.payment.package, 'pay');
  const taken = cloud.wechat.books.find('1900000109', started.orderId);
  if (taken) cloud.wechat.books.save({ ...taken, totalFee: 0 });
  await told();
  await cloud.tick('payment', 'closeExpired');
  expect(await table(orders).get(started.orderId)).toMatchObject({ state: 'closed', receivedFen: 0 });
  expect(await billOf()).toMatchObject({ state: 'open', orderId: null });
  expect(await table(unitAccounts).get(home)).toMatchObject({ creditFen: 52_733 });
});
