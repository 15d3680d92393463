import { CloudError, offline } from '../../src/cloud/error';
import { type Asked, giveUp, payBills, settled, type Till } from '../../src/packages/fees/paying/pay-bills';

const asked: Asked = { unitId: 'u1', billIds: ['b1'], totalFen: 52734, cycle: 'half-year', creditFen: 0 };
const payment = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p', signType: 'MD5', paySign: 's' };

/** A till in which everything goes well; a test breaks what it is about. */
function till(broken: Partial<{ [K in keyof Till['payment']]: Till['payment'][K] } & Pick<Till, 'pay'>> = {}) {
  const calls: string[] = [];
  const said =
    <A extends unknown[], R>(name: string, answer: (...args: A) => R) =>
    (...args: A): R => {
      calls.push(name);
      return answer(...args);
    };
  const made: Till = {
    fees: { chooseCycle: said('chooseCycle', async () => ({ billIds: ['b9'], totalFen: 52734 })) },
    payment: {
      start: said('start', broken.start ?? (async ({ totalFen }) => ({ orderId: 'o1', totalFen, payment }))),
      payByCredit: said('payByCredit', broken.payByCredit ?? (async () => ({ orderId: 'o2' }))),
      state: said('state', broken.state ?? (async () => ({ state: 'paid' as const, message: '缴好了' }))),
      cancel: said('cancel', broken.cancel ?? (async () => ({ state: 'closed' as const }))),
    },
    pay: said('pay', broken.pay ?? (async () => true)),
    rest: async () => undefined,
  };
  return { ...made, calls };
}

const refuse = (error: CloudError) => async () => {
  throw error;
};

test('a payment is over only when the cloud says so', async () => {
  const states = ['waiting', 'waiting', 'paid'] as const;
  let asks = 0;
  const slow = till({ state: async () => ({ state: states[asks++] ?? 'paid', message: '' }) });
  await expect(payBills(asked, slow)).resolves.toEqual({ kind: 'paid', orderId: 'o1' });
  expect(slow.calls).toEqual(['start', 'pay', 'state', 'state', 'state']);
});

test('a cycle without a bill is billed first, and only at the price that was shown', async () => {
  const at = till();
  await payBills({ ...asked, billIds: [] }, at);
  expect(at.calls.slice(0, 2)).toEqual(['chooseCycle', 'start']);

  const dearer = till();
  await expect(payBills({ ...asked, billIds: [], totalFen: 52733 }, dearer)).rejects.toThrow('金额变了');
  expect(dearer.calls).toEqual(['chooseCycle']);
});

test('closing the sheet releases the order and says that no money was taken', async () => {
  const closed = till({ pay: async () => false });
  await expect(payBills(asked, closed)).resolves.toEqual({ kind: 'not-taken', words: '钱没扣，这笔没有缴' });
  expect(closed.calls).toEqual(['start', 'pay', 'cancel']);
});

test('what WeChat refused is released, and its words are shown', async () => {
  const poor = till({ pay: refuse(new CloudError('PAYMENT_FAILED', '钱没扣。微信说：余额不足')) });
  await expect(payBills(asked, poor)).resolves.toEqual({
    kind: 'not-taken',
    words: '钱没扣。微信说：余额不足。可以换个方式再缴',
  });
  expect(poor.calls).toContain('cancel');
});

test('an order that turns out to be paid while being given up counts as paid', async () => {
  const paid = { kind: 'paid', orderId: 'o1' };
  await expect(giveUp('o1', till({ cancel: async () => ({ state: 'paid' }) }))).resolves.toEqual(paid);
  await expect(giveUp('o1', till({ cancel: refuse(new CloudError('TOO_LATE', '已经缴好了')) }))).resolves.toEqual(paid);
});

test('while WeChat is still at it nobody is told that no money was taken', async () => {
  const busy = till({ pay: async () => false, cancel: refuse(new CloudError('CONFLICT', '微信还在处理这笔')) });
  await expect(payBills(asked, busy)).resolves.toEqual({ kind: 'waiting', orderId: 'o1', words: '微信还在处理这笔' });
});

test('without a network after paying, the person is warned not to pay twice', async () => {
  const outcome = await settled('o1', till({ state: refuse(offline()) }));
  expect(outcome).toMatchObject({ kind: 'waiting', words: expect.stringContaining('先别重复付') });
});

test('an order that was closed after paying shows what the cloud says about it', async () => {
  const words = '收到 1.00 元，和这笔账单对不上';
  await expect(settled('o1', till({ state: async () => ({ state: 'closed', message: words }) }))).resolves.toEqual({
    kind: 'not-taken',
    words,
  });
});

test('credit pays the whole without WeChat, or a part of it; another part than was shown is given up', async () => {
  const whole = till();
  await expect(payBills({ ...asked, creditFen: 52734 }, whole)).resolves.toEqual({ kind: 'paid', orderId: 'o2' });
  expect(whole.calls).toEqual(['payByCredit']);

  const rest = { start: async () => ({ orderId: 'o1', totalFen: 42734, payment }) };
  await expect(payBills({ ...asked, creditFen: 10000 }, till(rest))).resolves.toEqual({ kind: 'paid', orderId: 'o1' });
  const changed = till(rest);
  await expect(payBills({ ...asked, creditFen: 20000 }, changed)).rejects.toThrow('余额变了');
  expect(changed.calls).toEqual(['start', 'cancel']);
});
