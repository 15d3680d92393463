/** An ISO instant as China reads it: `7 月 13 日 09:41` (UTC+8, whatever the phone's zone). */
export function momentText(instant: string): string {
  const china = inChina(instant);
  return `${dateText(china)} ${timeText(china)}`;
}

/** The same with a word for the days near `now`: `今天 08:50`, `昨天 19:28`, `明天 18:00`. */
export function whenText(instant: string, now: string): string {
  const china = inChina(instant);
  const ahead = Math.floor(china.getTime() / dayMs) - Math.floor(inChina(now).getTime() / dayMs);
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' };
  return `${near[ahead] ?? dateText(china)} ${timeText(china)}`;
}

/** As a receipt prints it: `2026-07-13 09:41:26` (UTC+8). */
export const stampText = (instant: string): string => inChina(instant).toISOString().slice(0, 19).replace('T', ' ');

/** `2026-07-31` → `7 月 31 日`. */
export function dayText(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month} 月 ${date} 日`;
}

/** `2026-07` → `2026 年 7 月`. */
export function monthText(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year} 年 ${number} 月`;
}

const dayMs = 24 * 3600_000;
const inChina = (instant: string) => new Date(new Date(instant).getTime() + 8 * 3600_000);
const two = (value: number) => String(value).padStart(2, '0');
const dateText = (china: Date) => `${china.getUTCMonth() + 1} 月 ${china.getUTCDate()} 日`;
const timeText = (china: Date) => `${two(china.getUTCHours())}:${two(china.getUTCMinutes())}`;
