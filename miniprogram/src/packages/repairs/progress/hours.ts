const two = (n: number): string => String(n).padStart(2, '0');

/** 540 → 09:00. */
export const hourText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Every half hour of a day, by its minutes. */
export const halfHours = Array.from({ length: 48 }, (_, at) => ({ id: String(at * 30), text: hourText(at * 30) }));

/** So many minutes after the start of a day. */
export const instantOf = (start: string, minutes: number): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString();
