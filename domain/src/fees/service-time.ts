import { addDays, addMonths, type Day, lengthOfMonth, parts, write } from '../day/day';
import type { Time } from './charge';

/** Days from … to …, both inside, as time that can be charged: whole calendar months, or part of one. */
export interface Stretch {
  from: Day;
  to: Day;
  time: Time;
}

/**
 * Cuts a span of days at month ends and at the given days (each the first day of something new: another price, area, payer).
 * A part of a month is days ÷ days of that calendar month, so the parts of a month add up to exactly one.
 */
export function stretches(from: Day, to: Day, cuts: readonly Day[] = []): Stretch[] {
  const found: Stretch[] = [];
  const starts = [...new Set(cuts)].filter((cut) => cut > from && cut <= to).sort();
  let start = from;
  while (start <= to) {
    const [year, month, first] = parts(start);
    const daysInMonth = lengthOfMonth(year, month);
    const monthEnd = write(year, month, daysInMonth);
    const nextMonth = month === 12 ? write(year + 1, 1, 1) : write(year, month + 1, 1);
    const last = to < monthEnd ? to : monthEnd;
    const cut = starts.find((day) => day > start);
    const end = cut !== undefined && cut <= last ? addDays(cut, -1) : last;
    const days = parts(end)[2] - first + 1;
    found.push({ from: start, to: end, time: days === daysInMonth ? { months: 1 } : { days, daysInMonth } });
    start = end === monthEnd ? nextMonth : addDays(end, 1);
  }
  return found;
}

/** Days of every month length have a common multiple, so part months weigh exactly: 28·29·30·31 ÷ 2. */
const MONTH_WEIGHT = 377_580;

/** How much time it is beside other time, as a whole number: a month weighs the same whatever its length, a day by its own month. */
export const weightOf = (time: Time): number =>
  'months' in time ? time.months * MONTH_WEIGHT : time.days * (MONTH_WEIGHT / time.daysInMonth);

/** Joins neighbouring whole months when nothing else differs, so that a bill shows `3 个月` and not three lines. */
export function joinMonths<S extends Stretch>(list: readonly S[], same: (a: S, b: S) => boolean): S[] {
  const joined: S[] = [];
  for (const next of list) {
    const last = joined[joined.length - 1];
    if (last && 'months' in last.time && 'months' in next.time && same(last, next)) {
      joined[joined.length - 1] = { ...last, to: next.to, time: { months: last.time.months + next.time.months } };
    } else joined.push(next);
  }
  return joined;
}

/** Whole months from a day up to and including another: 2025-03-01 … 2025-10-31 = 8. */
export function wholeMonths(from: Day, to: Day): number {
  let months = 0;
  while (addDays(addMonths(from, months + 1), -1) <= to) months += 1;
  return months;
}
