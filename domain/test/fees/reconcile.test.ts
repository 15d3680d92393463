import { reconcile } from '../../src/fees/reconcile';

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
