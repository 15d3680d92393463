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
