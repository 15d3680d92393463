import { Refusal } from '@mulin/shared-types/refusal';

/** A day of law: a UTC+8 calendar day written `YYYY-MM-DD`. */
export type Day = string;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Whether the text is a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return fromNumber(toNumber(text)) === text;
}

/** Refuses anything but an existing `YYYY-MM-DD`. */
export function parseDay(input: unknown, field = 'day'): Day {
  if (!isDay(input)) throw new Refusal('INVALID_INPUT', '日期应为存在的日子，写作 2026-03-01', field);
  return input;
}

/** The UTC+8 day in which an instant (`Date`, or ISO string with its offset) falls. */
export function dayOf(instant: Date | string): Day {
  const at = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (!Number.isFinite(at)) throw new Refusal('INVALID_INPUT', '时间格式不正确', 'at');
  return fromNumber(Math.floor((at + 8 * HOUR) / DAY));
}

/** The first instant of a day, as an ISO string in UTC. */
export function startOf(day: Day): string {
  return new Date(toNumber(parseDay(day)) * DAY - 8 * HOUR).toISOString();
}

/** The first instant after a day, as an ISO string in UTC: windows are half-open. */
export function endOf(day: Day): string {
  return startOf(addDays(day, 1));
}

export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(parseDay(day)) + whole(days));
}

/** Same day of the month so many months on; where there is none, the last day of that month (Civil Code 202). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(parseDay(day));
  const count = year * 12 + (month - 1) + whole(months);
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  return write(toYear, toMonth, Math.min(date, lengthOfMonth(toYear, toMonth)));
}

/** `to` minus `from`, in days. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(parseDay(to)) - toNumber(parseDay(from));
}

/** The last day of a period of so many days: the day of the event is not counted (Civil Code 201). */
export function lastDayOf(event: Day, days: number): Day {
  return addDays(event, days);
}

/** The first day on which "at least so many days before" is fulfilled: the day of the event is not counted, and all days must have passed. */
export function firstDayAfter(event: Day, days: number): Day {
  return addDays(event, days + 1);
}

export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year, month (1–12) and date of a day. */
export function parts(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

export function write(year: number, month: number, date: number): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function toNumber(day: Day): number {
  const [year, month, date] = parts(day);
  return Math.floor(Date.UTC(year, month - 1, date) / DAY);
}

function fromNumber(number: number): Day {
  const date = new Date(number * DAY);
  return write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError('days and months are counted in whole numbers');
  return n;
}
