import { Refusal } from '@mulin/shared-types/refusal';
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** A day of law: a UTC+8 calendar day written `YYYY-MM-DD`. */
export type Day = string;

/** A day of the clock, in milliseconds. */
export const DAY_MS = 24 * 3_600_000;

const FORM = 'YYYY-MM-DD';
/** UTC+8, in minutes; China keeps one time all year. */
const OFFSET = 480;

/** Whether the text is a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return dayjs.utc(text).format(FORM) === text;
}

/** Refuses anything but an existing `YYYY-MM-DD`. */
function parseDay(input: unknown, field = 'day'): Day {
  if (!isDay(input)) throw new Refusal('INVALID_INPUT', '日期应为存在的日子，写作 2026-03-01', field);
  return input;
}

/** The UTC+8 day in which an instant (`Date`, or ISO string with its offset) falls. */
export function dayOf(instant: Date | string): Day {
  return wallClock(instant).slice(0, FORM.length);
}

/** An instant by the wall clock of UTC+8: `2026-07-13 09:41:26`. */
export function wallClock(instant: Date | string): string {
  const at = dayjs.utc(instant);
  if (!at.isValid()) throw new Refusal('INVALID_INPUT', '时间格式不正确', 'at');
  return at.utcOffset(OFFSET).format(`${FORM} HH:mm:ss`);
}

/** The first instant of a day, as an ISO string in UTC. */
export function startOf(day: Day): string {
  return on(day).subtract(OFFSET, 'minute').toISOString();
}

/** The first instant after a day, as an ISO string in UTC: windows are half-open. */
export function endOf(day: Day): string {
  return startOf(addDays(day, 1));
}

/** The UTC+8 day so many days later; earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return on(day).add(whole(days), 'day').format(FORM);
}

/** Same day of the month so many months on; where there is none, the last day of that month (Civil Code 202). */
export function addMonths(day: Day, months: number): Day {
  return on(day).add(whole(months), 'month').format(FORM);
}

/** `to` minus `from`, in days. */
export function daysBetween(from: Day, to: Day): number {
  return on(to).diff(on(from), 'day');
}

/** The last day of a period of so many days: the day of the event is not counted (Civil Code 201). */
export function lastDayOf(event: Day, days: number): Day {
  return addDays(event, days);
}

/** The first day on which "at least so many days before" is fulfilled: the day of the event is not counted, and all days must have passed. */
export function firstDayAfter(event: Day, days: number): Day {
  return addDays(event, days + 1);
}

/** Days in a month (1–12). */
export function lengthOfMonth(year: number, month: number): number {
  return dayjs.utc(write(year, month, 1)).daysInMonth();
}

/** Year, month (1–12) and date of a day. */
export function parts(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** Year, month (1–12) and date as a day `YYYY-MM-DD`; does not check that it exists. */
export function write(year: number, month: number, date: number): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** Midnight of the day, reckoned in UTC, where every day has 24 hours. */
function on(day: Day): dayjs.Dayjs {
  return dayjs.utc(parseDay(day));
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError('days and months are counted in whole numbers');
  return n;
}
