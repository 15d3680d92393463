import { addMonths, type Day, dayOf, daysBetween, parts } from '@mulin/domain/day/day';

/** `2026-07-31` → `7 月 31 日`; seen from a day of another year, `2026 年 7 月 31 日`. */
export function dayText(day: Day, today: Day = day): string {
  const [year, month, date] = parts(day);
  const [thisYear] = parts(today);
  return `${year === thisYear ? '' : `${year} 年 `}${month} 月 ${date} 日`;
}

/** `08:50` by the wall clock of UTC+8. */
export const clockText = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** `今天 08:50`, `昨天 19:28`, `7 月 13 日 08:50`. */
export function whenText(at: Date, now: Date): string {
  const day = dayOf(at);
  const ago = daysBetween(day, dayOf(now));
  const near: Record<number, string> = { 0: '今天', 1: '昨天', [-1]: '明天' };
  return `${near[ago] ?? dayText(day, dayOf(now))} ${clockText(at)}`;
}

/** Service months from `2026-07` on: `7 月`, `7—12 月`, `去年 10—12 月`, `2026 年 10 月—2027 年 3 月`. */
export function monthsText(fromMonth: string, months: number, today: Day): string {
  const [fromYear, from] = parts(`${fromMonth}-01`);
  const [toYear, to] = parts(addMonths(`${fromMonth}-01`, months - 1));
  if (fromYear !== toYear) return `${fromYear} 年 ${from} 月—${toYear} 年 ${to} 月`;
  const [thisYear] = parts(today);
  const year = fromYear === thisYear ? '' : fromYear === thisYear - 1 ? '去年 ' : `${fromYear} 年 `;
  return year + (from === to ? `${from} 月` : `${from}—${to} 月`);
}

/** A length of time in one unit people say: `18 分钟`, `3 小时`, `2 天`. Rounded down; never `0`. */
export function spanText(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return `${minutes} 分钟`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} 小时`;
  return `${Math.floor(minutes / 1440)} 天`;
}

/** `剩 11 分钟` before a limit, `超时 2 小时` after it. */
export const limitText = (limit: Date, now: Date): string =>
  limit >= now
    ? `剩 ${spanText(limit.getTime() - now.getTime())}`
    : `超时 ${spanText(now.getTime() - limit.getTime())}`;
