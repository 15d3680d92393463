import {
  dayText,
  endText,
  halfYearText,
  momentText,
  monthsText,
  monthText,
  whenText,
  wholeDayText,
} from '../../src/day/spoken';

test('days are spoken as people say them, with the year when it is another', () => {
  expect(dayText('2026-07-31')).toBe('7 月 31 日');
  expect(dayText('2025-07-31', '2026-01-01')).toBe('2025 年 7 月 31 日');
  expect(wholeDayText('2026-07-08')).toBe('2026 年 7 月 8 日');
  expect(monthText('2026-07')).toBe('2026 年 7 月');
  expect(['2026H1', '2026H2'].map(halfYearText)).toEqual(['2026 年上半年', '2026 年下半年']);
});

test('service months are spoken as one stretch', () => {
  expect(monthsText({ fromMonth: '2026-07', months: 6 })).toBe('2026 年 7—12 月');
  expect(monthsText({ fromMonth: '2026-10', months: 6 }, '2026-11-21')).toBe('2026 年 10 月—2027 年 3 月');
  const half = { fromMonth: '2026-07', months: 6 };
  expect(['2026-11-21', '2027-01-05', '2028-01-05'].map((today) => monthsText(half, today))).toEqual([
    '7—12 月',
    '去年 7—12 月',
    '2026 年 7—12 月',
  ]);
});

test('instants are spoken by the wall clock of UTC+8', () => {
  expect(momentText('2026-07-13T01:41:26Z')).toBe('7 月 13 日 09:41');
  expect(momentText(new Date('2026-07-13T16:05:00Z'))).toBe('7 月 14 日 00:05');
});

test('days near now have a word of their own', () => {
  const now = '2026-01-01T04:00:00Z';
  const said = (instant: string) => whenText(instant, now);
  expect(said('2026-01-01T00:50:00Z')).toBe('今天 08:50');
  expect(said('2025-12-31T11:28:00Z')).toBe('昨天 19:28');
  expect(said('2026-01-02T10:00:00Z')).toBe('明天 18:00');
  expect(said('2026-01-03T10:00:00Z')).toBe('1 月 3 日 18:00');
  expect(said('2025-12-30T10:00:00Z')).toBe('2025 年 12 月 30 日 18:00');
});

test('an end at midnight is said as the day before', () => {
  expect(endText('2026-12-05T16:00:00Z')).toBe('12 月 5 日 24:00');
  expect(endText('2026-12-05T15:59:00Z')).toBe('12 月 5 日 23:59');
});
