import { addMonths, type Day, parts } from '@mulin/domain/day/day';

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
