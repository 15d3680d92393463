import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import { postings } from '@mulin/shared-types/documents/postings';
import { paymentDifferences } from '@mulin/shared-types/documents/settlements';
import { table } from '../../src/kit/database';
import { pay as weChatPay } from '../../src/kit/pay';
import { named } from '../../src/payment/merchant';
import { accountFen, expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { know, neighbour, otherOwner, owner, places, post, reside, settle, staff } from '../world';

const { community: communityId, home } = places;
const FAMILY = 'son';
let cloud: TestCloud;
beforeEach(async () => {
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  cloud = await startCloud();
  await settle();
  await reside(FAMILY, 'family', home, '王小明');
  await firstBills(cloud, ['walk-up', 'lift'], { on: '2026-07-13' });
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

async function asked(who = owner) {
  const { billIds, totalFen } = await cloud.as(who).fees.payPage({ unitId: home });
  return { unitId: home, billIds, totalFen };
}
const start = async (who = owner) => cloud.as(who).payment.start(await asked(who));
type Started = Awaited<ReturnType<typeof start>>;
const pay = ({ payment }: Started, who = owner) => cloud.wechat.paymentSheet.pay(who, payment.package, 'pay');
const notify = (orderId: string, more: Record<string, unknown> = {}) =>
  cloud.send(
    'payment',
    { returnCode: 'SUCCESS', resultCode: 'SUCCESS', outTradeNo: orderId, ...more },
    { source: 'wx_paycallback' },
  );
const heard = { errcode: 0, errmsg: '' };
const stateOf = async (orderId: string) => (await table(orders).get(orderId))?.state;

test('a paid order settles when WeChat tells, and the receipt says everything', async () => {
  const started = await start();
  expect(pay(started)).toBe('requestPayment:ok');
  await cloud.wechat.callbacks.deliverNow();
  expect(await cloud.as(owner).payment.state({ orderId: started.orderId })).toEqual({
    state: 'paid',
    message: '缴好了',
  });
  expect(await accountFen('P1002')).toBe(52_734);
  expect(await accountFen('P1101')).toBe(89_760);
  const receipt = await cloud.as(owner).payment.receipt({ orderId: started.orderId });
  expect(receipt).toMatchObject({
    unitLabel: '3号楼2单元501',
    payerName: '王秀兰',
    periodText: '2026 年 7 月 1 日—12 月 31 日',
    totalFen: 52_734,
    capital: '伍佰贰拾柒元叁角肆分',
    payee: '锡源物业',
    wayTitle: '微信支付',
    postingNo: null,
    nextText: '下次缴费在 2027 年 1 月',
    receiptNo: null,
    code: null,
  });
  await cloud.tick('ledger', 'giveNumbers');
  const later = await cloud.as(owner).payment.receipt({ orderId: started.orderId });
  expect(later.postingNo).toBeGreaterThan(0);
  const page = await cloud.as(owner).fees.payPage({ unitId: home });
  expect(page.nothing).toBe('已缴到 2026 年 12 月，下次缴费在 2027 年 1 月');
});

test('when the callback is lost, the payer’s own question settles', async () => {
  cloud.wechat.faults.set('callbackLost', true);
  const started = await start();
  pay(started);
  expect(await stateOf(started.orderId)).toBe('waiting');
  const { state } = await cloud.as(owner).payment.state({ orderId: started.orderId });
  expect(state).toBe('paid');
});

test('50 callbacks of one order at once settle it once', async () => {
  const started = await start();
  pay(started);
  const answers = await Promise.all(Array.from({ length: 50 }, () => notify(started.orderId)));
  expect(answers).toEqual(Array(50).fill(heard));
  expect(await table(postings).count({ source: `order:${started.orderId}` })).toBe(1);
  expect(await accountFen('P1002')).toBe(52_734);
});

test('a forged callback is answered and changes nothing; one that names too little is not believed either', async () => {
  const started = await start();
  expect(await notify(started.orderId, { totalFee: 52_734, transactionId: '42000099990001' })).toEqual(heard);
  expect(await notify('no-such-order', {})).toEqual(heard);
  expect(await stateOf(started.orderId)).toBe('waiting');
  cloud.wechat.faults.set('shortPaid', true);
  pay(started);
  await cloud.wechat.callbacks.deliverNow();
  expect(await table(orders).get(started.orderId)).toMatchObject({ state: 'paid', totalFen: 52_734 });
  expect(await table(paymentDifferences).count({})).toBe(0);
});

test('a person cannot play WeChat', async () => {
  const started = await start();
  const event = { returnCode: 'SUCCESS', outTradeNo: started.orderId };
  await expect(cloud.send('payment', event, { source: 'wx_client', openid: owner })).resolves.toMatchObject({
    ok: false,
    error: { code: 'UNKNOWN_OPERATION' },
  });
});

test('money that is not the order’s amount pays no bill: it is the home’s credit and staff see it', async () => {
  const started = await start();
  pay(started);
  const { books } = cloud.wechat;
  const order = books.find('1900000109', started.orderId);
  if (order) books.save({ ...order, totalFee: 50_000 });
  await Promise.all([notify(started.orderId), notify(started.orderId)]);
  expect(await stateOf(started.orderId)).toBe('closed');
  expect(await table(unitAccounts).get(home)).toMatchObject({ creditFen: 50_000 });
  expect(await accountFen('P2002')).toBe(50_000);
  expect(await table(bills).find({ unitId: home }, { limit: 1 })).toMatchObject([{ state: 'open', orderId: null }]);
  const { differences } = await cloud.as(staff.cashier).payment.differences({ communityId });
  expect(differences).toMatchObject([{ expectedFen: 52_734, receivedFen: 50_000, whyText: '金额和账单不符' }]);
  const { message } = await cloud.as(owner).payment.state({ orderId: started.orderId });
  expect(message).toContain('收到 500.00 元');
});

test('two people start over the same bill: one order, the other is told who waits', async () => {
  const input = await asked();
  const results = await Promise.allSettled([
    cloud.as(owner).payment.start(input),
    cloud.as(FAMILY).payment.start(input),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((one) => one.status === 'rejected');
  expect(refused).toMatchObject({ reason: { code: 'CONFLICT', message: expect.stringContaining('家里有人正在缴') } });
  expect(await table(orders).count({ state: 'waiting' })).toBe(1);
});

test('the same person starting again gets the same order; ten taps make one', async () => {
  const input = await asked();
  const all = await Promise.all(Array.from({ length: 10 }, () => cloud.as(owner).payment.start(input)));
  expect(new Set(all.map(({ orderId }) => orderId)).size).toBe(1);
  expect(await table(orders).count({})).toBe(1);
});

test('a sum that is not the bills’ is refused, and so are another home’s bills', async () => {
  const input = await asked();
  await expect(cloud.as(owner).payment.start({ ...input, totalFen: 100 })).rejects.toMatchObject({
    code: 'CONFLICT',
    field: 'totalFen',
  });
  const other = await cloud.as(neighbour).fees.payPage({ unitId: places.neighbour });
  await expect(
    cloud.as(owner).payment.start({ unitId: home, billIds: other.billIds, totalFen: other.totalFen }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(cloud.as(neighbour).payment.start(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('an order nobody paid is closed at WeChat and lets its bills go', async () => {
  const started = await start();
  cloud.at('2026-07-13T01:10:00Z');
  await cloud.tick('payment', 'closeExpired');
  expect(await stateOf(started.orderId)).toBe('waiting');
  cloud.at('2026-07-13T01:17:00Z');
  await cloud.tick('payment', 'closeExpired');
  expect(await stateOf(started.orderId)).toBe('closed');
  expect(pay(started)).toContain('已关闭');
  const again = await start(FAMILY);
  expect(again.orderId).not.toBe(started.orderId);
});

test('an order that was paid in its last second is settled by the timer, not closed', async () => {
  cloud.wechat.faults.set('callbackLost', true);
  const started = await start();
  pay(started);
  cloud.at('2026-07-13T01:17:00Z');
  await cloud.tick('payment', 'closeExpired');
  expect(await stateOf(started.orderId)).toBe('paid');
});

test('money that comes for a closed order pays its bills if they are still free', async () => {
  const started = await start();
  pay(started);
  await table(orders).update(started.orderId, {}, { state: 'closed' });
  await table(bills).updateWhere({ orderId: started.orderId }, { orderId: null });
  await notify(started.orderId);
  expect(await stateOf(started.orderId)).toBe('paid');
});

test('… and becomes credit when they were paid another way meanwhile', async () => {
  const first = await start();
  pay(first);
  await table(orders).update(first.orderId, {}, { state: 'closed' });
  await table(bills).updateWhere({ orderId: first.orderId }, { orderId: null });
  const second = await start(FAMILY);
  pay(second, FAMILY);
  await notify(second.orderId);
  await notify(first.orderId);
  await notify(first.orderId);
  expect(await accountFen('P2002')).toBe(52_734);
  expect(await accountFen('P1002')).toBe(105_468);
  expect(await table(paymentDifferences).get(first.orderId)).toMatchObject({ why: 'late', receivedFen: 52_734 });
});

test('cancelling closes the order at WeChat; a bill that is being paid cannot change its cycle', async () => {
  const started = await start();
  await expect(cloud.as(owner).fees.chooseCycle({ unitId: home, cycle: 'month' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(await cloud.as(owner).payment.cancel({ orderId: started.orderId })).toEqual({ state: 'closed' });
  await cloud.as(owner).fees.chooseCycle({ unitId: home, cycle: 'month' });
  expect((await asked()).totalFen).toBe(8_789);
});

test('WeChat saying no leaves the bills free and tells that no money went', async () => {
  const input = await asked();
  process.env.MULIN_SUB_MCH_ID = '';
  await expect(cloud.as(owner).payment.start(input)).rejects.toMatchObject({ code: 'PAYMENT_FAILED' });
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  await expect(cloud.as(owner).payment.start(input)).resolves.toMatchObject({ totalFen: 52_734 });
});

describe('cash', () => {
  const enter = async () => cloud.as(staff.cashier).payment.enterOffline({ ...(await asked()), way: 'cash', note: '' });

  test('counts only when a second person confirms it', async () => {
    const { orderId } = await enter();
    expect(await enter()).toEqual({ orderId });
    await expect(start()).rejects.toMatchObject({ code: 'CONFLICT' });
    const { orders: waiting } = await cloud.as(staff.manager).payment.offlineToConfirm({ communityId });
    expect(waiting).toMatchObject([{ orderId, enteredBy: 'cashier某', mine: false, wayTitle: '现金' }]);
    expect(await accountFen('P1003')).toBe(0);
    const confirm = () => cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
    expect(await Promise.all([confirm(), confirm()])).toEqual([{ state: 'paid' }, { state: 'paid' }]);
    expect(await accountFen('P1003')).toBe(52_734);
    expect(await table(orders).get(orderId)).toMatchObject({ confirmedBy: staff.manager, enteredBy: staff.cashier });
  });

  test('the same person never does both, even with both posts (会计法 25)', async () => {
    await post(staff.cashier, 'manager');
    const { orderId } = await enter();
    await expect(cloud.as(staff.cashier).payment.confirmOffline({ orderId, confirm: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('two accounts of one number are one person', async () => {
    await Promise.all([staff.cashier, staff.manager].map((openid) => know(openid, '13900000555')));
    const { orderId } = await enter();
    const confirm = (who: string) => cloud.as(who).payment.confirmOffline({ orderId, confirm: true });
    await expect(confirm(staff.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await post(staff.clerk, 'manager');
    expect(await confirm(staff.clerk)).toEqual({ state: 'paid' });
  });

  test('refused cash lets the bills go', async () => {
    const { orderId } = await enter();
    expect(await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: false })).toEqual({
      state: 'closed',
    });
    await expect(start()).resolves.toMatchObject({ totalFen: 52_734 });
  });
});

test('nobody outside the home or the community’s desk reads an order', async () => {
  const { orderId } = await start();
  for (const stranger of [neighbour, otherOwner]) {
    await expect(cloud.as(stranger).payment.state({ orderId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  await expect(cloud.as(staff.manager).payment.list({ unitId: home })).resolves.toMatchObject({
    orders: [{ orderId, state: 'waiting', title: '2026 年 7—12 月物业费' }],
  });
});

test('an order WeChat never heard of lets go of its bills', async () => {
  const { orderId } = await start();
  const order = await table(orders).get(orderId);
  if (!order) throw new Error('no order');
  await table(orders).update(orderId, { state: 'waiting' }, { state: 'closed' });
  const lost = { ...order, _id: `${orderId.slice(0, -4)}lost`, prepay: null };
  await table(orders).insert(lost);
  for (const billId of lost.billIds) await table(bills).update(billId, { orderId }, { orderId: lost._id });

  await expect(cloud.as(owner).payment.cancel({ orderId: lost._id })).resolves.toEqual({ state: 'closed' });
  for (const billId of lost.billIds) expect((await table(bills).get(billId))?.orderId).toBeNull();
});

test('an order given up while WeChat was being asked opens no payment window: its bills may be paid another way by now', async () => {
  const { unifiedOrder } = weChatPay;
  let cancelled: unknown;
  const asking = jest.spyOn(weChatPay, 'unifiedOrder').mockImplementationOnce(async (order) => {
    const answer = await unifiedOrder(order);
    cancelled = await cloud.as(FAMILY).payment.cancel({ orderId: order.outTradeNo });
    return answer;
  });
  await expect(start()).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(cancelled).toEqual({ state: 'closed' });
  const orderId = asking.mock.calls[0]?.[0].outTradeNo ?? '';
  expect(await weChatPay.queryOrder(named(orderId))).toMatchObject({ tradeState: 'CLOSED' });
  asking.mockRestore();
});
