import fc from 'fast-check';
import { addDays, addMonths } from '../../src/day/day';
import { billFor } from '../../src/fees/bill';
import { exactFee, halfUp } from './rationals';
import { billsFor, liftStandard, unit } from './standard-for-tests';

const day = fc.integer({ min: 0, max: 1500 }).map((after) => addDays('2024-01-01', after));
const area = fc.integer({ min: 1, max: 50_000 });
const grossOf = (centi: number, from: string, to: string) =>
  billFor(unit(centi), liftStandard, { id: 'p', from, to }).grossFen;

describe('by the day (按日)', () => {
  it('a time cut in two on any day costs what the whole costs, but for one fen of rounding', () => {
    fc.assert(
      fc.property(area, day, fc.integer({ min: 1, max: 400 }), fc.nat({ max: 399 }), (centi, from, length, cut) => {
        const to = addDays(from, length);
        const last = addDays(from, cut % length);
        const parts = grossOf(centi, from, last) + grossOf(centi, addDays(last, 1), to);
        expect(Math.abs(parts - grossOf(centi, from, to))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('the days of a month come to the month, and one more day never costs less', () => {
    fc.assert(
      fc.property(area, day, (centi, someDay) => {
        const from = `${someDay.slice(0, 7)}-01`;
        const end = addDays(addMonths(from, 1), -1);
        expect(grossOf(centi, from, end)).toBe(halfUp({ over: BigInt(centi * 12_000), of: 10_000n }));
        let before = 0;
        for (let to = from; to <= end; to = addDays(to, 1)) {
          const fen = grossOf(centi, from, to);
          expect(fen).toBeGreaterThanOrEqual(before);
          before = fen;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('developer and owner share the days of a hand-over with none left out and none twice', () => {
    const rule = fc.constantFrom('next-month' as const, 'delivery-day' as const, 'day-after' as const);
    fc.assert(
      fc.property(area, day, fc.nat({ max: 200 }), rule, (centi, someDay, after, firstOwnerDay) => {
        const from = `${someDay.slice(0, 7)}-01`;
        const period = { id: 'p', from, to: addDays(addMonths(from, 6), -1) };
        const bills = billsFor(
          unit(centi, { delivered: addDays(from, after) }),
          { ...liftStandard, firstOwnerDay },
          period,
        );
        let next = from;
        for (const { serviceFrom, serviceTo, grossFen } of bills) {
          expect(serviceFrom).toBe(next);
          next = addDays(serviceTo, 1);
          expect(grossFen).toBe(halfUp(exactFee([{ area: centi, rate: 12_000, from: serviceFrom, to: serviceTo }])));
        }
        expect(next).toBe(addDays(period.to, 1));
        expect(bills.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('made again, a bill is the same bill to the letter', () => {
    fc.assert(
      fc.property(area, day, fc.integer({ min: 0, max: 400 }), (centi, from, length) => {
        const make = () => billFor(unit(centi), liftStandard, { id: 'p', from, to: addDays(from, length) });
        expect(make()).toEqual(make());
      }),
    );
  });
});
