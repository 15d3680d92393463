import { addMonths, type Day, dayOf, daysBetween, parts, wallClock } from './day';

/** `2026-07-31` → `7 月 31 日`; seen from a day of another year, `2026 年 7 月 31 日`. */
export function dayText(day: Day, today: Day = day): string {
  const [year, month, date] = parts(day);
  const [thisYear] = parts(today);
  return `${year === thisYear ? '' : `${year} 年 `}${month} 月 ${date} 日`;
}

/** `2026-07-31` → `2026 年 7 月 31 日`. */
export function wholeDayText(day: Day): string {
  const [year, month, date] = parts(day);
  return `${year} 年 ${month} 月 ${date} 日`;
}

/** `2026-07` → `2026 年 7 月`. */
export const monthText = (month: string): string => monthsText({ fromMonth: month, months: 1 });

/**
 * Months in a row from `2026-07` on: `2026 年 7 月`, `2026 年 7—12 月`, `2026 年 10 月—2027 年 3 月`; seen from a day of the same
 * year `7—12 月`, of the next `去年 7—12 月`.
 */
export function monthsText({ fromMonth, months }: { fromMonth: string; months: number }, today?: Day): string {
  const first = `${fromMonth}-01`;
  const [fromYear, from] = parts(first);
  const [toYear, to] = parts(addMonths(first, months - 1));
  if (fromYear !== toYear) return `${fromYear} 年 ${from} 月—${toYear} 年 ${to} 月`;
  return `${yearText(fromYear, today)}${from === to ? from : `${from}—${to}`} 月`;
}

function yearText(year: number, today: Day | undefined): string {
  const ago = today === undefined ? undefined : parts(today)[0] - year;
  return ago === 0 ? '' : ago === 1 ? '去年 ' : `${year} 年 `;
}

/** `2026H1` → `2026 年上半年`. */
export const halfYearText = (period: string): string =>
  `${period.slice(0, 4)} 年${period.endsWith('1') ? '上' : '下'}半年`;

/** `2026 年 7 月`, `2026 年上半年`, `2026 年`: a period as books are closed by it. */
export const periodText = (period: string): string =>
  /H\d$/.test(period) ? halfYearText(period) : period.length === 4 ? `${period} 年` : monthText(period);

/** `08:50` by the wall clock of UTC+8. */
const clockText = (instant: Date | string): string => wallClock(instant).slice(11, 16);

/** `7 月 13 日 09:41` by the wall clock of UTC+8. */
export const momentText = (instant: Date | string): string => `${dayText(dayOf(instant))} ${clockText(instant)}`;

/** The end of something, which midnight is the day before: `12 月 5 日 24:00`. */
export function endText(instant: Date | string): string {
  const before = new Date(new Date(instant).getTime() - 1);
  return clockText(instant) === '00:00' ? `${dayText(dayOf(before))} 24:00` : momentText(instant);
}

/** A moment with a word for the days near `now`: `今天 08:50`, `昨天 19:28`, `明天 18:00`; with the year when it is another. */
export function whenText(instant: Date | string, now: Date | string): string {
  const [day, today] = [dayOf(instant), dayOf(now)];
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' };
  return `${near[daysBetween(today, day)] ?? dayText(day, today)} ${clockText(instant)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Minutes of a day as its clock shows them: 540 → `09:00`. */
export const hourText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
