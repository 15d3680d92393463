import { hourText } from '@mulin/domain/day/spoken';

/** Every half hour of a day, by its minutes. */
export const halfHours = Array.from({ length: 48 }, (_, at) => ({ id: String(at * 30), text: hourText(at * 30) }));

/** So many minutes after the start of a day. */
export const instantOf = (start: string, minutes: number): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString();
