import { rmSync } from 'node:fs';
import { SDK, startTestCloud, type TestCloud, temporaryFolder, until } from './cloud';

interface PayAnswer {
  returnCode: string;
  returnMsg: string;
  resultCode?: string;
  errCode?: string | number;
  prepayId: string;
  payment: Record<string, string>;
  [field: string]: unknown;
}

const COLLECTIONS = [{ name: 'told', indexes: [] }];
const SOURCES = {
  pay: `${SDK}
    exports.main = async ({ api, data }) => {
      try { return await cloud.cloudPay[api](data); } catch (error) { return thrown(error); }
    };`,
  // Takes a notification only from the third time on, as long as `told` says so.
  told: `${SDK}
    const db = cloud.database();
    exports.main = async (event) => {
      const { OPENID, SOURCE } = cloud.getWXContext();
      await db.collection('told').add({ data: { event, openid: OPENID ?? null, source: SOURCE } });
      const { total } = await db.collection('told').where({ 'event.outTradeNo': event.outTradeNo }).count();
      if (event.attach === 'stubborn' && total < 3) return total === 1 ? { errcode: 1 } : Promise.reject(new Error('not yet'));
      return { errcode: 0, errmsg: '' };
    };`,
};

describe('WeChat Pay', () => {
  let cloud: TestCloud;
  let count = 0;
  beforeAll(async () => {
    cloud = await startTestCloud(SOURCES, { collections: COLLECTIONS });
  });
  afterAll(() => cloud.stop());

  const newNo = () => {
    count += 1;
    return `order-${count}`;
  };
  const order = (outTradeNo: string, more: object = {}) => ({
    body: '物业费',
    outTradeNo,
    totalFee: 12_345,
    subMchId: '1900000001',
    spbillCreateIp: '127.0.0.1',
    envId: cloud.account.env,
    functionName: 'told',
    nonceStr: 'abc',
    tradeType: 'JSAPI',
    ...more,
  });
  const ask = async (api: string, data: object, openid: string | undefined = 'o-payer') =>
    (await cloud.call<PayAnswer>('pay', { api, data }, openid)).body;
  const place = async (outTradeNo = newNo(), more: object = {}) => {
    const { prepayId } = await ask('unifiedOrder', order(outTradeNo, more));
    return { outTradeNo, prepayId };
  };
  const sheet = async (prepayId: string, outcome = 'pay', openid = 'o-payer') =>
    (
      await cloud.post<{ errMsg: string }>(
        '/wx/request-payment',
        { prepayId: `prepay_id=${prepayId}`, outcome },
        openid,
      )
    ).body.errMsg;
  const stateOf = async (outTradeNo: string) =>
    (await ask('queryOrder', { subMchId: '1900000001', outTradeNo })).tradeState;
  const told = (outTradeNo: string) =>
    cloud.store
      .page('told', { skip: 0, limit: 1_000 })
      .map(({ event, openid, source }) => ({ event: event as Record<string, unknown>, openid, source }))
      .filter(({ event }) => event.outTradeNo === outTradeNo);
  const callbackOf = (reference: string) => cloud.wechat.callbacks.list().find((each) => each.reference === reference);
  const arm = (fault: string) => cloud.post('/_dev/api/payments/faults', { fault });

  test('order, pay, be told, with what a mini-program needs to show the sheet', async () => {
    const outTradeNo = newNo();
    const answer = await ask('unifiedOrder', order(outTradeNo));
    expect(answer).toMatchObject({ returnCode: 'SUCCESS', resultCode: 'SUCCESS', tradeType: 'JSAPI', errCode: 0 });
    expect(answer.payment).toMatchObject({
      timeStamp: expect.any(String),
      nonceStr: expect.any(String),
      package: `prepay_id=${answer.prepayId}`,
      signType: 'MD5',
      paySign: expect.any(String),
    });
    expect(await stateOf(outTradeNo)).toBe('NOTPAY');
    expect(await sheet(answer.prepayId)).toBe('requestPayment:ok');
    await until(() => callbackOf(outTradeNo)?.state === 'delivered');
    const [first, ...others] = told(outTradeNo);
    expect(others).toEqual([]);
    expect([first?.openid, first?.source]).toEqual([null, 'wx_paycallback']);
    expect(first?.event).toMatchObject({
      returnCode: 'SUCCESS',
      resultCode: 'SUCCESS',
      outTradeNo,
      subMchId: '1900000001',
      subOpenid: 'o-payer',
      totalFee: 12_345,
      cashFee: 12_345,
      transactionId: expect.stringMatching(/^4200\d{24}$/),
      timeEnd: expect.stringMatching(/^\d{14}$/),
    });
    const query = await ask('queryOrder', { subMchId: '1900000001', outTradeNo });
    expect(query).toMatchObject({ tradeState: 'SUCCESS', totalFee: 12_345, transactionId: first?.event.transactionId });
  });

  test('a function that does not take the notification is told again until it does', async () => {
    const { outTradeNo, prepayId } = await place(newNo(), { attach: 'stubborn' });
    await sheet(prepayId);
    await until(() => callbackOf(outTradeNo)?.state === 'delivered');
    expect(told(outTradeNo)).toHaveLength(3);
    expect(callbackOf(outTradeNo)?.attempts).toBe(3);
  });

  test.each([
    [{ totalFee: 0 }, 'total_fee'],
    [{ totalFee: 1.5 }, 'total_fee'],
    [{ totalFee: '100' }, 'total_fee'],
    [{ outTradeNo: 'x'.repeat(33) }, 'out_trade_no'],
    [{ outTradeNo: '订单' }, 'out_trade_no'],
    [{ body: '物'.repeat(43) }, 'body'],
    [{ functionName: undefined }, 'function_name'],
    [{ envId: 'elsewhere' }, 'env_id'],
    [{ attach: 'x'.repeat(128) }, 'attach'],
  ])('a malformed order %j is not heard', async (more, field) => {
    const answer = await ask('unifiedOrder', order(newNo(), more));
    expect(answer.returnCode).toBe('FAIL');
    expect(answer.returnMsg).toContain(field);
  });

  test('the same order again is the same prepayment; other terms, other payers and finished orders are refused', async () => {
    const { outTradeNo, prepayId } = await place();
    expect((await ask('unifiedOrder', order(outTradeNo))).prepayId).toBe(prepayId);
    const refusedAs = async (more: object, openid?: string) => {
      const { errCodeDes, resultCode } = await ask('unifiedOrder', order(outTradeNo, more), openid);
      return [resultCode, errCodeDes];
    };
    expect(await refusedAs({ totalFee: 1 })).toEqual(['FAIL', '201 商户订单号重复']);
    expect(await refusedAs({}, 'o-other')).toEqual(['FAIL', '商户订单号重复']);
    await sheet(prepayId);
    expect(await refusedAs({})).toEqual(['FAIL', '该订单已支付']);
    const closed = await place();
    await ask('closeOrder', { subMchId: '1900000001', outTradeNo: closed.outTradeNo });
    const again = await ask('unifiedOrder', order(closed.outTradeNo));
    expect(again.errCodeDes).toBe('该订单已关闭');
  });

  test('only the payer can pay, once, in time; cancelling and failing leave the order unpaid', async () => {
    const { outTradeNo, prepayId } = await place();
    expect(await sheet(prepayId, 'pay', 'o-other')).toContain('账号不一致');
    expect(await sheet(prepayId, 'cancel')).toBe('requestPayment:fail cancel');
    expect(await stateOf(outTradeNo)).toBe('NOTPAY');
    await sheet(prepayId, 'fail');
    expect(await stateOf(outTradeNo)).toBe('PAYERROR');
    await sheet(prepayId, 'paying');
    expect(await stateOf(outTradeNo)).toBe('USERPAYING');
    expect(await sheet(prepayId)).toBe('requestPayment:ok');
    expect(await sheet(prepayId)).toContain('已支付');
    const late = await place();
    await cloud.post('/_dev/clock', { offsetMs: 2 * 3_600_000 + 1_000 });
    expect(await sheet(late.prepayId)).toContain('已过期');
    await cloud.post('/_dev/clock', { reset: true });
    expect(await sheet('nothing')).toContain('fail');
  });

  test('closing: an unpaid order cannot be paid any more, a paid one cannot be closed', async () => {
    const { outTradeNo, prepayId } = await place();
    const close = (no: string) => ask('closeOrder', { subMchId: '1900000001', outTradeNo: no });
    expect((await close(outTradeNo)).resultCode).toBe('SUCCESS');
    expect(await stateOf(outTradeNo)).toBe('CLOSED');
    expect(await sheet(prepayId)).toContain('已关闭');
    const paid = await place();
    await sheet(paid.prepayId);
    expect((await close(paid.outTradeNo)).resultCode).toBe('FAIL');
    expect((await close('nothing')).resultCode).toBe('FAIL');
  });

  test('faults on demand: lost, doubled, short, forged', async () => {
    const lost = await place();
    await arm('callbackLost');
    await sheet(lost.prepayId);
    expect(await stateOf(lost.outTradeNo)).toBe('SUCCESS');
    expect([callbackOf(lost.outTradeNo)?.state, told(lost.outTradeNo)]).toEqual(['lost', []]);
    await cloud.post('/_dev/api/payments/deliver', { revive: true });
    expect(told(lost.outTradeNo)).toHaveLength(1);

    const doubled = await place();
    await arm('callbackDoubled');
    await sheet(doubled.prepayId);
    await until(() => told(doubled.outTradeNo).length === 2);

    const short = await place();
    await arm('shortPaid');
    await sheet(short.prepayId);
    await until(() => told(short.outTradeNo).length === 1);
    expect(told(short.outTradeNo)[0]?.event.totalFee).toBe(12_344);

    const forged = await place();
    await arm('forged');
    expect(await sheet(forged.prepayId)).toBe('requestPayment:fail cancel');
    await until(() => told(forged.outTradeNo).length === 1);
    expect(await stateOf(forged.outTradeNo)).toBe('NOTPAY');
    expect((await arm('earthquake')).status).toBe(400);
  });

  test('refunds: in parts, never more than was paid, told to the function, repeatable', async () => {
    const { outTradeNo, prepayId } = await place();
    const refund = (outRefundNo: string, refundFee: number, more: object = {}) =>
      ask('refund', {
        subMchId: '1900000001',
        outTradeNo,
        outRefundNo,
        totalFee: 12_345,
        refundFee,
        nonceStr: 'abc',
        envId: cloud.account.env,
        functionName: 'told',
        ...more,
      });
    expect((await refund('early', 1)).errCodeDes).toBe('订单状态错误');
    await sheet(prepayId);
    const first = await refund('part-1', 2_345);
    expect(first).toMatchObject({ resultCode: 'SUCCESS', outRefundNo: 'part-1', refundFee: 2_345 });
    expect((await refund('part-1', 2_345)).refundId).toBe(first.refundId);
    expect((await refund('part-1', 1)).resultCode).toBe('FAIL');
    expect((await refund('part-2', 10_001)).errCodeDes).toContain('大于');
    expect((await refund('part-3', 1, { totalFee: 5 })).resultCode).toBe('FAIL');
    await arm('refundNotEnough');
    expect((await refund('part-2', 10_000)).errCodeDes).toContain('余额不足');
    expect((await refund('part-2', 10_000)).resultCode).toBe('SUCCESS');
    await until(() => callbackOf('part-2')?.state === 'delivered');
    expect(told(outTradeNo).map(({ event }) => event.outRefundNo)).toContain('part-1');
    expect(await stateOf(outTradeNo)).toBe('REFUND');
    const query = await ask('queryRefund', { subMchId: '1900000001', outTradeNo });
    expect(query).toMatchObject({
      refundCount: 2,
      refundFee: 12_345,
      outRefundNo_0: 'part-1',
      refundStatus_0: 'SUCCESS',
    });
  });

  test('the bill of a past day has one line per payment and refund and adds up', async () => {
    const day = '20310305';
    await cloud.post('/_dev/clock', { now: '2031-03-05T02:00:00.000Z' });
    const one = await place(newNo(), { totalFee: 100 });
    const two = await place(newNo(), { totalFee: 205 });
    await sheet(one.prepayId);
    await sheet(two.prepayId);
    await ask('refund', {
      subMchId: '1900000001',
      outTradeNo: two.outTradeNo,
      outRefundNo: 'bill',
      totalFee: 205,
      refundFee: 5,
    });
    const bill = (billDate: string) => ask('downloadBill', { subMchId: '1900000001', billDate, billType: 'ALL' });
    expect((await bill(day)).returnMsg).toBe('invalid bill_date');
    await cloud.post('/_dev/clock', { now: '2031-03-06T02:00:00.000Z' });
    const lines = String((await bill(day)).data)
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(`\`${one.outTradeNo},`);
    expect(lines[3]).toContain('`REFUND');
    expect(lines[5]).toBe('`3,`3.05,`0.05,`0.00,`0.02000,`3.05,`0.05');
    expect((await bill('20310301')).returnMsg).toBe('No Bill Exist');
    const downloaded = await cloud.get<string>(`/_dev/api/payments/bill?day=${day}`);
    expect(downloaded).toEqual({ status: 200, body: String((await bill(day)).data) });
    expect((await cloud.get('/_dev/api/payments/bill?day=20310301')).status).toBe(404);
    await cloud.post('/_dev/clock', { reset: true });
  });
});

test('orders and undelivered notifications outlive a restart', async () => {
  const dataDir = temporaryFolder();
  const first = await startTestCloud(
    { ...SOURCES, told: 'exports.main = () => ({ errcode: 1 });' },
    { dataDir, callbackScheduleMs: [0, 3_600_000], collections: COLLECTIONS },
  );
  const data = {
    body: '物业费',
    outTradeNo: 'lasting',
    totalFee: 5,
    subMchId: '1',
    spbillCreateIp: '127.0.0.1',
    envId: first.account.env,
    functionName: 'told',
  };
  const { body } = await first.call<PayAnswer>('pay', { api: 'unifiedOrder', data }, 'o-payer');
  await first.post('/wx/request-payment', { prepayId: body.prepayId, outcome: 'pay' }, 'o-payer');
  await until(() => first.wechat.callbacks.list()[0]?.attempts === 1);
  await first.stop();

  const second = await startTestCloud(SOURCES, { dataDir, collections: COLLECTIONS });
  expect(second.wechat.books.orders()[0]).toMatchObject({ outTradeNo: 'lasting', state: 'SUCCESS' });
  await second.post('/_dev/api/payments/deliver', {});
  expect(second.wechat.callbacks.list()[0]).toMatchObject({ state: 'delivered', attempts: 2 });
  expect(second.store.count('told')).toBe(1);
  await second.stop();
  rmSync(dataDir, { recursive: true });
});
