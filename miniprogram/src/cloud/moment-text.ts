/** An ISO instant as China reads it: `7 月 13 日 09:41` (UTC+8, whatever the phone's zone). */
export function momentText(instant: string): string {
  const china = new Date(new Date(instant).getTime() + 8 * 3600_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(china.getUTCHours())}:${two(china.getUTCMinutes())}`;
  return `${china.getUTCMonth() + 1} 月 ${china.getUTCDate()} 日 ${time}`;
}
