/** `2026-07-31` → `7 月 31 日`. */
export function dayText(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month} 月 ${date} 日`;
}

/** An ISO instant as a receipt prints it: `2026-07-13 09:41:26` by the wall clock of UTC+8. */
export const stampText = (instant: string): string =>
  new Date(new Date(instant).getTime() + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ');
