import fc from 'fast-check';
import {
  checkPaymentResult,
  moveOrder,
  orderAmount,
  orderStates,
  type PaymentOrder,
  type PaymentResult,
} from '../../src/fees/payment-order';
import { reconcile } from '../../src/fees/reconcile';
import { refuseSamePerson, settleCash, settleOrder } from '../../src/fees/settle';

const order: PaymentOrder = {
  outTradeNo: 'M20250115A1',
  merchantId: '1900000001',
  amountFen: 21488,
  state: 'paying',
  lines: [
    { billId: 'jan', fen: 10744 },
    { billId: 'feb', fen: 10744 },
  ],
};
const result: PaymentResult = {
  outTradeNo: 'M20250115A1',
  merchantId: '1900000001',
  amountFen: 21488,
  currency: 'CNY',
  transactionId: 'wx1',
  tradeState: 'SUCCESS',
};

describe('what WeChat says about an order', () => {
  it('is accepted once, and is a repeat ever after', () => {
    expect(checkPaymentResult(order, result)).toEqual({ verdict: 'accept', late: false });
    const paid: PaymentOrder = { ...order, state: 'paid', transactionId: 'wx1' };
    expect(checkPaymentResult(paid, result)).toEqual({ verdict: 'repeat' });
    expect(checkPaymentResult({ ...paid, state: 'refunded' }, { ...result, tradeState: 'REFUND' })).toEqual({
      verdict: 'repeat',
    });
  });

  it('is taken even when the order was closed meanwhile: nothing is lost', () => {
    expect(checkPaymentResult({ ...order, state: 'closed' }, result)).toEqual({ verdict: 'accept', late: true });
  });

  it.each([
    ['ORDER', { outTradeNo: 'other' }],
    ['MERCHANT', { merchantId: '1900000002' }],
    ['AMOUNT', { amountFen: 1 }],
    ['AMOUNT', { amountFen: 21489 }],
    ['CURRENCY', { currency: 'USD' }],
  ] as const)('is rejected for a wrong %s', (reason, change) => {
    expect(checkPaymentResult(order, { ...result, ...change })).toMatchObject({ verdict: 'reject', reason });
  });

  it('is rejected when another transaction already paid the order', () => {
    const paid: PaymentOrder = { ...order, state: 'paid', transactionId: 'wx1' };
    expect(checkPaymentResult(paid, { ...result, transactionId: 'wx2' })).toMatchObject({ reason: 'TRANSACTION' });
  });

  it('leaves an unpaid order waiting and closes a dead one', () => {
    expect(checkPaymentResult(order, { ...result, tradeState: 'USERPAYING' })).toEqual({ verdict: 'wait' });
    expect(checkPaymentResult(order, { ...result, tradeState: 'CLOSED' })).toEqual({ verdict: 'close' });
  });
});

describe('an order', () => {
  it('moves only as the table says', () => {
    expect(moveOrder('paying', 'paid')).toBe('paid');
    expect(() => moveOrder('refunded', 'paid')).toThrow('不能变为');
    expect(orderStates.refunded.next).toEqual([]);
  });

  it('is the sum of what was ticked', () => {
    expect(orderAmount(order.lines)).toBe(21488);
    expect(() => orderAmount([])).toThrow('请选择');
    expect(() => orderAmount([order.lines[0], order.lines[0]].filter((line) => line !== undefined))).toThrow('两次');
    expect(() => orderAmount([{ billId: 'x', fen: 0 }])).toThrow('大于 0');
  });
});

describe('settling', () => {
  it('pays what was ticked; what was paid otherwise meanwhile becomes credit', () => {
    expect(settleOrder(order.lines, { jan: 10744, feb: 4000 })).toEqual({
      paid: [
        { billId: 'jan', fen: 10744 },
        { billId: 'feb', fen: 4000 },
      ],
      creditFen: 6744,
      rule: 'order',
    });
    expect(settleOrder(order.lines, {})).toMatchObject({ paid: [], creditFen: 21488 });
  });

  it('loses and doubles nothing, and pays no bill more than is open', () => {
    const debt = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      due: fc.constantFrom('2025-01-31', '2025-02-28', '2025-03-31'),
      fen: fc.integer({ min: 1, max: 1e6 }),
      burden: fc.integer({ min: 0, max: 2 }),
      secured: fc.boolean(),
    });
    const debts = fc.uniqueArray(debt, { selector: (item) => item.id, maxLength: 5 });
    fc.assert(
      fc.property(debts, fc.integer({ min: 0, max: 4e6 }), fc.subarray(['a', 'b', 'c']), (list, payFen, designated) => {
        const { paid, creditFen } = settleCash(list, payFen, designated, '2025-02-28');
        expect(paid.reduce((sum, part) => sum + part.fen, creditFen)).toBe(payFen);
        for (const part of paid)
          expect(part.fen).toBeLessThanOrEqual(list.find((item) => item.id === part.billId)?.fen ?? 0);
        const open = list.reduce((sum, item) => sum + item.fen, 0);
        expect(creditFen).toBe(Math.max(0, payFen - open));
      }),
    );
  });

  it('follows article 560: due first, then unsecured, then the heavier, then the older', () => {
    const bill = (id: string, due: string, more = {}) => ({ id, due, fen: 100, ...more });
    const debts = [
      bill('later', '2025-06-30'),
      bill('secured', '2025-01-31', { secured: true }),
      bill('old', '2025-01-31'),
      bill('heavy', '2025-02-28', { burden: 3 }),
    ];
    const order560 = [100, 200, 300, 400].map((payFen) =>
      settleCash(debts, payFen, [], '2025-03-01').paid.map((part) => part.billId),
    );
    expect(order560.map((ids) => [...ids].sort())).toEqual([
      ['heavy'],
      ['heavy', 'old'],
      ['heavy', 'old', 'secured'],
      ['heavy', 'later', 'old', 'secured'],
    ]);
  });

  it('needs two persons for cash', () => {
    expect(() => refuseSamePerson('u1', 'u1')).toThrow('另一人');
    expect(() => refuseSamePerson('u1', 'u2')).not.toThrow();
  });
});

describe('daily reconciliation', () => {
  const seen = (outTradeNo: string, fen: number, transactionId = `wx-${outTradeNo}`) => ({
    outTradeNo,
    fen,
    transactionId,
  });
  it('finds nothing when both sides agree, in any order', () => {
    expect(reconcile([seen('a', 1), seen('b', 2)], [seen('b', 2), seen('a', 1)])).toEqual([]);
  });
  it('names each kind of difference', () => {
    const here = [seen('a', 1), seen('b', 2), seen('c', 3), seen('d', 4)];
    const there = [seen('b', 9), seen('c', 3, 'other'), seen('d', 4), seen('d', 4), seen('e', 5)];
    expect(reconcile(here, there).map(({ outTradeNo, kind }) => `${outTradeNo} ${kind}`)).toEqual([
      'b amount',
      'c transaction',
      'd twice-there',
      'e only-there',
      'a only-here',
    ]);
  });
});
