import fc from 'fast-check';
import { parsePeriod } from '../../src/day/period';
import { billFor, billId } from '../../src/fees/bill';
import type { FeeStandard } from '../../src/fees/standard';
import { billsFor, liftStandard, unit } from './standard-for-tests';

const priced = (rateTenThou: number, more: Partial<FeeStandard> = {}): FeeStandard => ({
  ...liftStandard,
  price: { per: 'area', rateTenThou },
  ...more,
});

describe('a bill', () => {
  it('rounds the quarter, not the month (example 04), and shows the steps', () => {
    const bill = billFor(unit(), liftStandard, parsePeriod('2025Q1'));
    expect(bill).toMatchObject({ id: '1-1-101:lift:2025Q1', grossFen: 32231, netFen: 32231, due: '2025-03-31' });
    expect(bill.steps.map((step) => step.text)).toEqual(['89.53㎡ × 1.20元 × 3个月 = 322.308元']);
  });

  it('has the same id whenever it is made', () => {
    expect(billId('u', 's', '2025-03')).toBe('u:s:2025-03');
    expect(billId('u', 's', '2025-03', 'developer')).toBe('u:s:2025-03:developer');
  });

  it('follows a price change inside the quarter with one rounding (example 13)', () => {
    const old = priced(10000, { effectiveTo: '2025-02-14', status: 'replaced' });
    const next = priced(12000, { version: 2, effectiveFrom: '2025-02-15', publishedAt: '2025-01-10' });
    const bill = billFor(unit(9560), old, parsePeriod('2025Q1'), { laterVersions: [next] });
    expect(bill).toMatchObject({ grossFen: 31548, standardVersions: [1, 2] });
    expect(bill.steps.map((step) => step.text)).toEqual([
      '95.60㎡ × 1.00元 × 1个月 = 95.60元',
      '95.60㎡ × 1.00元 × 14/28个月 = 47.80元',
      '95.60㎡ × 1.20元 × 14/28个月 = 57.36元',
      '95.60㎡ × 1.20元 × 1个月 = 114.72元',
    ]);
  });

  it('refuses a later version that was not published before it takes hold', () => {
    const old = priced(10000, { effectiveTo: '2025-02-14', status: 'replaced' });
    const next = priced(12000, { version: 2, effectiveFrom: '2025-02-15', publishedAt: '2025-02-16' });
    expect(() => billFor(unit(), old, parsePeriod('2025Q1'), { laterVersions: [next] })).toThrow('没有公示');
    expect(() => billFor(unit(), old, parsePeriod('2025Q1'))).toThrow('执行到 2025-02-14');
  });

  it('counts a new area from its day (example 14)', () => {
    const quantities = [
      { from: '2000-01-01', quantity: 8953 },
      { from: '2025-06-11', quantity: 9107 },
    ];
    expect(billFor(unit(0, { quantities }), liftStandard, parsePeriod('2025-06')).grossFen).toBe(10867);
  });

  it('makes two bills in the hand-over month, each rounding for itself (examples 09, 10)', () => {
    const byDay = priced(12000, { firstOwnerDay: 'delivery-day' });
    const bills = billsFor(unit(8953, { delivered: '2024-02-10' }), byDay, parsePeriod('2024-02'));
    expect(bills.map(({ payer, netFen }) => [payer, netFen])).toEqual([
      ['developer', 3334],
      ['owner', 7409],
    ]);
  });

  it('leaves the hand-over month and unsold homes to the developer (examples 11, 12; 物业管理条例 41)', () => {
    const february = billsFor(unit(8953, { delivered: '2024-02-10' }), liftStandard, parsePeriod('2024-02'));
    expect(february.map(({ payer, netFen }) => [payer, netFen])).toEqual([['developer', 10744]]);
    const unsold = billsFor(unit(12000, { delivered: false }), liftStandard, parsePeriod('2024H1'));
    expect(unsold.map(({ payer, netFen }) => [payer, netFen])).toEqual([['developer', 86400]]);
  });

  it('makes the developer pay as long as it promised', () => {
    const promised = unit(8953, { delivered: '2024-01-10', developerPaysUntil: '2024-12-31' });
    expect(billsFor(promised, liftStandard, parsePeriod('2024-06'))[0]?.payer).toBe('developer');
    expect(billsFor(promised, liftStandard, parsePeriod('2025-01'))[0]?.payer).toBe('owner');
  });

  it('takes a reduction from the exact base of its days (example 20)', () => {
    const concession = {
      id: 'r1',
      kind: 'reduction',
      percentOff: 50,
      from: '2025-06-16',
      to: '2026-06-15',
      fundedBy: 'provider',
    } as const;
    const bill = billFor(unit(), liftStandard, parsePeriod('2025-06'), { concessions: [concession] });
    expect(bill).toMatchObject({ grossFen: 10744, netFen: 8058, lines: [{ label: '减免', fen: 2686 }] });
    expect(bill.steps).toHaveLength(1);
  });

  it('grants only the best of two, or both one after the other when the sheet says so', () => {
    const days = { from: '2025-01-01', to: '2025-12-31', fundedBy: 'provider' } as const;
    const concessions = [
      { id: 'v', kind: 'vacancy', percentOff: 40, ...days },
      { id: 'm', kind: 'reduction', percentOff: 50, ...days },
    ] as const;
    expect(billFor(unit(), liftStandard, parsePeriod('2025-06'), { concessions })).toMatchObject({
      netFen: 5372,
      lines: [{ id: 'm', fen: 5372 }],
    });
    expect(
      billFor(unit(), priced(12000, { stacking: 'sequential' }), parsePeriod('2025-06'), { concessions }),
    ).toMatchObject({
      lines: [
        { id: 'v', fen: 4298 },
        { id: 'm', fen: 3223 },
      ],
      netFen: 3223,
    });
  });

  it('charges a vacant month at its rate: 60 % of the exact month, rounded once (example 16)', () => {
    const vacant = {
      id: 'v',
      kind: 'vacancy',
      percentOff: 40,
      from: '2025-06-01',
      to: '2025-06-30',
      fundedBy: 'provider',
    } as const;
    expect(billFor(unit(), liftStandard, parsePeriod('2025-06'), { concessions: [vacant] }).netFen).toBe(6446);
  });

  it('shows the subsidy without deducting it (example 52), or deducts it as a line of its own', () => {
    const period = parsePeriod('2025-06');
    const paid = (mode: 'info' | 'deducts') => ({ subsidies: [{ from: '2025-01-01', rateTenThou: 1000, mode }] });
    const shown = billFor(unit(), liftStandard, period, paid('info'));
    expect(shown).toMatchObject({ netFen: 10744, subsidyInfoFen: 895, lines: [] });
    const taken = billFor(unit(), liftStandard, period, paid('deducts'));
    expect(taken).toMatchObject({ netFen: 9849, subsidyInfoFen: 0, lines: [{ kind: 'subsidy', fen: 895 }] });
  });

  it('follows a subsidy whose rate changes inside the period, rounded once', () => {
    const subsidies = [
      { from: '2025-04-01', rateTenThou: 1000, mode: 'info' as const },
      { from: '2025-06-01', rateTenThou: 2000, mode: 'info' as const },
    ];
    const bill = billFor(unit(), liftStandard, parsePeriod('2025Q2'), { subsidies });
    // 89.53 × (0.10 × 2 + 0.20) = 35.812
    expect(bill).toMatchObject({ subsidyInfoFen: 3581, lines: [] });
  });

  it('waits with the first collection or gives the months away (examples 61, 62)', () => {
    const first = { id: '2025-03-10_2025-06-30', from: '2025-03-10', to: '2025-06-30' };
    const entered = { effectiveFrom: '2025-03-10' };
    const deferred = priced(12000, { ...entered, firstCollection: { mode: 'deferred', collectFrom: '2025-06-01' } });
    expect(billFor(unit(), deferred, first)).toMatchObject({ netFen: 39855, due: '2025-06-30' });
    const waived = priced(12000, { ...entered, firstCollection: { mode: 'waived', collectFrom: '2025-06-01' } });
    expect(billFor(unit(), waived, first).netFen).toBe(10744);
    expect(billsFor(unit(), waived, { id: '2025-04', from: '2025-04-01', to: '2025-04-30' })).toEqual([]);
  });

  it('charges a parking space by the space', () => {
    const parking = {
      ...liftStandard,
      id: 'parking',
      buildingKind: 'parking',
      price: { per: 'space', monthlyFen: 5000 },
    } as const;
    const bill = billFor(unit(1), parking, parsePeriod('2025H1'));
    expect(bill).toMatchObject({ netFen: 30000 });
    expect(bill.steps[0]?.text).toBe('1个 × 50.00元 × 6个月 = 300.00元');
  });

  it('never has lines above the gross, and net is gross minus lines', () => {
    const concession = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('reduction' as const, 'vacancy' as const),
      percentOff: fc.integer({ min: 1, max: 100 }),
      from: fc.constantFrom('2024-12-10', '2025-01-16', '2025-02-01', '2025-03-31'),
      to: fc.constantFrom('2025-02-14', '2025-03-31', '2025-06-30'),
      fundedBy: fc.constant('provider' as const),
    });
    const list = fc.uniqueArray(concession, { maxLength: 3, selector: (item) => item.id });
    const stacking = fc.constantFrom('best' as const, 'sequential' as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), list, stacking, (area, concessions, how) => {
        const bill = billFor(unit(area), priced(12345, { stacking: how }), parsePeriod('2025Q1'), { concessions });
        const lines = bill.lines.reduce((sum, line) => sum + line.fen, 0);
        expect(bill.netFen).toBe(bill.grossFen - lines);
        expect(bill.netFen).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
