const EIGHT_HOURS_MS = 8 * 3_600_000;

/** `2026-03-05T10:15:30` on the wall in China (UTC+8) for an instant in milliseconds. */
function wall(ms: number): string {
  return new Date(ms + EIGHT_HOURS_MS).toISOString().slice(0, 19);
}

/** `20260305101530`, as WeChat Pay writes `time_end`. */
export const compactChinaTime = (ms: number): string => wall(ms).replace(/[-T:]/g, '');

/** `2026-03-05 10:15:30`, as bills and refund notifications write it. */
export const spacedChinaTime = (ms: number): string => wall(ms).replace('T', ' ');

/** `20260305`. */
export const chinaDay = (ms: number): string => compactChinaTime(ms).slice(0, 8);

/** The instant in milliseconds of a `yyyyMMddHHmmss` in UTC+8; NaN if it is none. */
export function parseCompactChinaTime(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!parts) return Number.NaN;
  const [, year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
}
