import { daysOf, nextMonth, previousMonth } from '../src/ui/calendar/month';

describe('a month to choose a day from', () => {
  test('begins on Monday: July 2026 starts on a Wednesday', () => {
    const { blanks, days } = daysOf('2026-07');
    expect(blanks).toHaveLength(2);
    expect(days).toHaveLength(31);
    expect(days.at(-1)).toEqual({ day: '2026-07-31', date: 31 });
  });

  test('knows leap years', () => {
    expect(daysOf('2028-02').days).toHaveLength(29);
    expect(daysOf('2026-02').days).toHaveLength(28);
  });

  test('turns over the year', () => {
    expect(nextMonth('2026-12')).toBe('2027-01');
    expect(previousMonth('2027-01')).toBe('2026-12');
  });
});
