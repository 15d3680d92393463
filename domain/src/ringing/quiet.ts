import { type Day, dayOf, wallClock } from '../day/day';

/** 免打扰: from and to in minutes of the day, UTC+8; over midnight where `from` is the later one. */
export interface Quiet {
  from: number;
  to: number;
}

/** 21:00–08:00, unless somebody chooses otherwise. */
export const usualQuiet: Quiet = { from: 21 * 60, to: 8 * 60 };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** When a ring that falls into the quiet hours may go out; undefined if it may at once. */
export function heldUntil(now: Date, quiet: Quiet | null): Date | undefined {
  if (quiet === null || quiet.from === quiet.to) return undefined;
  const minute = minuteOf(now);
  const within =
    quiet.from < quiet.to ? minute >= quiet.from && minute < quiet.to : minute >= quiet.from || minute < quiet.to;
  if (!within) return undefined;
  const left = (quiet.to - minute + DAY_MINUTES) % DAY_MINUTES;
  return new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS + left * MINUTE_MS);
}

/** `21:00`, as the setting shows it. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** `21:00` back to minutes. */
export function minuteOfClock(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

const minuteOf = (now: Date): number => minuteOfClock(wallClock(now).slice(11, 16));

/** `2026年7月13日 09:41`, as a time field of a template wants it. */
export function templateTime(at: Date): string {
  const day: Day = dayOf(at);
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日 ${wallClock(at).slice(11, 16)}`;
}
