import fc from 'fast-check';
import { allocate } from '../../src/fees/allocate';

describe('money over the counter (Civil Code 560)', () => {
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
        const { byBill, creditFen } = allocate(list, payFen, { designated, asOf: '2025-02-28' });
        expect(Object.values(byBill).reduce((sum, fen) => sum + fen, creditFen)).toBe(payFen);
        for (const { id, fen } of list) expect(byBill[id]).toBeLessThanOrEqual(fen);
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
    const paidWith = (payFen: number) => {
      const { byBill } = allocate(debts, payFen, { asOf: '2025-03-01' });
      return Object.keys(byBill)
        .filter((id) => byBill[id])
        .sort();
    };
    expect([100, 200, 300, 400].map(paidWith)).toEqual([
      ['heavy'],
      ['heavy', 'old'],
      ['heavy', 'old', 'secured'],
      ['heavy', 'later', 'old', 'secured'],
    ]);
  });
});
