import fc from 'fast-check';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  endOf,
  firstDayAfter,
  isDay,
  lastDayOf,
  startOf,
} from '../../src/day/day';
import { parsePeriod, periodAfter, periodBefore, periodOf } from '../../src/day/period';

const days = fc.integer({ min: 0, max: 40_000 }).map((n): Day => addDays('2000-01-01', n));

test('a day is the calendar day in UTC+8', () => {
  expect(dayOf('2026-03-01T15:59:59.999Z')).toBe('2026-03-01');
  expect(dayOf(new Date('2026-03-01T16:00:00.000Z'))).toBe('2026-03-02');
  expect(dayOf('2026-03-01T00:00:00+08:00')).toBe('2026-03-01');
  expect([startOf('2026-03-01'), endOf('2026-03-01')]).toEqual([
    '2026-02-28T16:00:00.000Z',
    '2026-03-01T16:00:00.000Z',
  ]);
});

test('only days that exist are days', () => {
  expect(['2026-02-28', '2028-02-29', '2026-12-31'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '2026-3-1', '2026-04-31', '', null].some(isDay)).toBe(false);
});

test('the day of the event is not counted (Civil Code 201); months end where they must (202)', () => {
  expect(lastDayOf('2026-03-01', 15)).toBe('2026-03-16');
  expect(firstDayAfter('2026-03-01', 15)).toBe('2026-03-17');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
});

test('adding and counting days are inverse', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
      expect(dayOf(startOf(day))).toBe(day);
    }),
  );
});

test('periods hold their days and follow each other without a gap', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('month', 'quarter', 'halfYear', 'year'), (day, kind) => {
      const period = periodOf(day, kind);
      expect(period.from <= day && day <= period.to).toBe(true);
      expect(addDays(period.to, 1)).toBe(periodAfter(period).from);
      expect(periodBefore(periodAfter(period))).toEqual(period);
      expect(parsePeriod(period.id)).toEqual(period);
    }),
  );
  expect(periodOf('2026-08-15', 'halfYear')).toEqual({ id: '2026H2', from: '2026-07-01', to: '2026-12-31' });
  expect(() => parsePeriod('2026Q5')).toThrow();
});
