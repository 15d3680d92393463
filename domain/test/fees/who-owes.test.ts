import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/day/day';
import { parsePeriod } from '../../src/day/period';

import { ownerOwesFrom, payersOf } from '../../src/fees/handover';
import { resaleSplit } from '../../src/fees/resale';
import { vacancyConcession } from '../../src/fees/vacancy';
import { billsFor, liftStandard, unit } from './standard-for-tests';

const day = (from: string, most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(from, days));
const rule = fc.constantFrom('next-month', 'delivery-day', 'day-after' as const);

describe('who owes from which day', () => {
  it('leaves no day to nobody and none to two, whatever the rule and the promise', () => {
    const promise = fc.option(day('2024-01-01', 500), { nil: undefined });
    fc.assert(
      fc.property(
        day('2024-01-01', 400),
        rule,
        promise,
        day('2024-01-01', 200),
        fc.nat(400),
        (delivered, by, until, from, days) => {
          const to = addDays(from, days);
          const spans = payersOf(delivered, by, from, to, until);
          expect(spans[0]?.from).toBe(from);
          expect(spans.at(-1)?.to).toBe(to);
          expect(spans.reduce((sum, span) => sum + daysBetween(span.from, span.to) + 1, 0)).toBe(days + 1);
          const ownerFrom = ownerOwesFrom(delivered, by, until);
          for (const span of spans) expect(span.payer === 'owner').toBe(span.from >= ownerFrom);
        },
      ),
    );
  });

  it('adds the two debtors’ bills of a month up to the month, but for the one fen each may round', () => {
    fc.assert(
      fc.property(
        day('2024-02-01', 28),
        rule,
        fc.integer({ min: 1, max: 50_000 }),
        (delivered, firstOwnerDay, area) => {
          const standard = { ...liftStandard, firstOwnerDay };
          const period = parsePeriod('2024-02');
          const [whole] = billsFor(unit(area), standard, period);
          const parts = billsFor(unit(area, { delivered }), standard, period);
          const sum = parts.reduce((fen, { netFen }) => fen + netFen, 0);
          expect(Math.abs(sum - (whole?.netFen ?? 0))).toBeLessThanOrEqual(parts.length - 1);
        },
      ),
    );
  });
});

describe('空置', () => {
  const vacancy = { id: 'v', from: '2024-01-31', to: '2024-12-31' };

  it('takes nothing off without a rule, nor where the rule charges in full', () => {
    expect(vacancyConcession(vacancy, undefined)).toBeUndefined();
    expect(vacancyConcession(vacancy, { afterMonths: 0, percent: 100 })).toBeUndefined();
  });

  it('begins when its months are over: six months after 31 January, 31 July (滨州 38)', () => {
    const granted = vacancyConcession(vacancy, { afterMonths: 6, percent: 60 });
    expect(granted).toMatchObject({ kind: 'vacancy', percentOff: 40, from: '2024-07-31', to: '2024-12-31' });
    expect(vacancyConcession({ ...vacancy, to: '2024-07-30' }, { afterMonths: 6, percent: 60 })).toBeUndefined();
  });
});

describe('过户', () => {
  it('divides any bill by any day without losing a fen; nothing of it is the buyer’s before the bill begins', () => {
    fc.assert(
      fc.property(
        day('2024-01-01', 300),
        fc.nat(364),
        fc.nat(1_000_000),
        day('2023-06-01', 1_000),
        (from, days, fen, on) => {
          const to = addDays(from, days);
          const { sellerFen, buyerFen, sellerText, buyerText } = resaleSplit({ from, to }, fen, on);
          expect(sellerFen + buyerFen).toBe(fen);
          if (on <= from) expect([sellerFen, sellerText]).toEqual([0, '']);
          if (on > to) expect([buyerFen, buyerText]).toEqual([0, '']);
        },
      ),
    );
  });

  it('says the days so that the two can follow', () => {
    expect(resaleSplit({ from: '2024-01-01', to: '2024-06-30' }, 64_462, '2024-02-10')).toEqual({
      sellerFen: 14_078,
      buyerFen: 50_384,
      sellerText: '1 个月又 9/29 个月',
      buyerText: '4 个月又 20/29 个月',
    });
  });
});
