import { calendarDay, dateOf, dayOf } from '../src/ui/calendar/day';

describe('a day between the field and the calendar', () => {
  test('is the same day after the way there and back', () => {
    for (const day of ['2026-01-01', '2028-02-29', '2026-12-31']) expect(dayOf(calendarDay(day))).toBe(day);
  });

  test('keeps its number whatever the zone of the phone', () => {
    const date = dateOf('2026-07-01');
    expect([date.getFullYear(), date.getMonth() + 1, date.getDate()]).toEqual([2026, 7, 1]);
  });
});
