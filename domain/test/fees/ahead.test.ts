import fc from 'fast-check';
import { addDays } from '../../src/day/day';
import { discountFor, type PaidAhead } from '../../src/fees/incentive';
import { owedFen, payableFen } from '../../src/fees/owed';
import { refundForUnserved } from '../../src/fees/prepay';
import { overpaidFen, unservedRefund, unservedShare } from '../../src/fees/unserved';

const year: PaidAhead = { serviceFrom: '2026-01-01', serviceTo: '2026-12-31', due: '2026-01-20', fen: 128_923 };
const fivePercent = { id: 'a', title: '一次缴一年减 5%', months: 12, incentive: { percentOff: '5' } };
const aMonth = { id: 'b', title: '一次缴一年送一个月', months: 12, incentive: { freeMonths: 1 } };
const half = { id: 'c', title: '一次缴半年减 2%', months: 6, incentive: { percentOff: '2' } };

describe('预缴优惠', () => {
  it('is the published one that saves most, for whoever pays that far ahead (examples 23, 24)', () => {
    expect(discountFor(year, [fivePercent, half], '2025-12-28')).toEqual({
      incentiveId: 'a',
      title: '一次缴一年减 5%',
      fen: 6_446,
      through: '2026-01-20',
    });
    expect(discountFor(year, [fivePercent, aMonth, half], '2026-01-20')).toMatchObject({
      incentiveId: 'b',
      fen: 10_744,
    });
    expect(
      discountFor({ ...year, serviceTo: '2026-06-30', fen: 64_462 }, [fivePercent, half], '2026-01-02')?.incentiveId,
    ).toBe('c');
    expect(discountFor({ ...year, serviceTo: '2026-03-31' }, [fivePercent, half], '2026-01-02')).toBeUndefined();
  });

  it('is for nobody who pays late: not after the due day, nor once the first month is over', () => {
    expect(discountFor(year, [fivePercent], '2026-01-21')).toBeUndefined();
    const dueLater = { ...year, due: '2026-03-31' };
    expect(discountFor(dueLater, [fivePercent], '2026-01-31')).toMatchObject({ through: '2026-01-31' });
    expect(discountFor(dueLater, [fivePercent], '2026-02-01')).toBeUndefined();
  });

  it('counts whole months: a year that ends with the contract before its time is none', () => {
    const cut = { ...year, serviceTo: '2026-12-15' };
    expect(discountFor(cut, [fivePercent, half], '2026-01-02')?.incentiveId).toBe('c');
  });

  it('always leaves something to pay', () => {
    const all = { ...fivePercent, incentive: { freeMonths: 12 } };
    expect(discountFor({ ...year, fen: 100 }, [all], '2026-01-01')?.fen).toBe(99);
    expect(discountFor({ ...year, fen: 1 }, [all], '2026-01-01')).toBeUndefined();
  });
});

describe('还欠多少', () => {
  const bill = { netFen: 10_000, discountFen: 0, paidFen: 0, credits: [] };
  it('is net less what was corrected, given off and paid', () => {
    expect(owedFen(bill)).toBe(10_000);
    expect(owedFen({ ...bill, credits: [{ fen: 300 }, { fen: 200 }] })).toBe(9_500);
    expect(owedFen({ ...bill, paidFen: 9_500, discountFen: 500 })).toBe(0);
  });

  it('is nothing for a bill that was paid before it was corrected, whose correction is the home’s credit', () => {
    const corrected = { ...bill, paidFen: 10_000, credits: [{ fen: 400 }] };
    expect([owedFen(corrected), payableFen(corrected)]).toEqual([0, 9_600]);
  });
});

describe('退还未服务期间的物业费', () => {
  const whole = { serviceFrom: '2025-01-01', serviceTo: '2025-12-31' };

  it('is in proportion to what was paid, discount and all', () => {
    const paid = { ...whole, netFen: 128_923, discountFen: 6_446, credits: [] };
    expect(unservedRefund(paid, '2025-09-01')).toBe(refundForUnserved(122_477, [{ months: 12 }], [{ months: 4 }]));
    expect(unservedRefund(paid, '2025-01-01')).toBe(122_477);
    expect(unservedRefund(paid, '2024-06-01')).toBe(122_477);
    expect(unservedRefund(paid, '2026-01-01')).toBe(0);
    const days = refundForUnserved(122_477, [{ months: 12 }], [{ days: 15, daysInMonth: 30 }, { months: 3 }]);
    expect(unservedRefund(paid, '2025-09-16')).toBe(days);
  });

  it('leaves out what was credited for the same days', () => {
    const credits = [{ from: '2025-07-01', to: '2025-12-31', fen: 6_000 }];
    const paid = { ...whole, netFen: 120_000, discountFen: 0, credits };
    expect(unservedRefund(paid, '2025-10-01')).toBe(30_000 - 3_000);
    expect(unservedRefund(paid, '2025-01-01')).toBe(114_000);
  });

  it('served and unserved parts add up, wherever the service ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 364 }), (fen, days) => {
        const from = addDays('2025-01-01', days);
        const unserved = unservedShare(fen, whole, from);
        const served = days === 0 ? 0 : unservedShare(fen, whole, '2025-01-01') - unserved;
        expect(unserved).toBeGreaterThanOrEqual(0);
        expect(served).toBeGreaterThanOrEqual(0);
        expect(unservedShare(fen, whole, addDays(from, 1))).toBeLessThanOrEqual(unserved);
      }),
    );
  });

  it('counts as too much only what was paid, for days that were served', () => {
    const bill = { ...whole, netFen: 120_000, discountFen: 12_000, credits: [] };
    expect(overpaidFen(bill, undefined, 110_000)).toBe(9_000);
    expect(overpaidFen({ ...bill, discountFen: 0 }, undefined, 130_000)).toBe(-10_000);
    const credits = [{ from: '2025-01-01', to: '2025-12-31', fen: 9_000 }];
    expect(overpaidFen({ ...bill, credits }, undefined, 110_000)).toBe(0);
    expect(overpaidFen({ ...bill, credits }, '2025-07-01', 50_000)).toBe(4_500);
  });
});
