import { addDays, addMonths, type Day, daysBetween, lengthOfMonth, parts, write } from '../day/day';
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
  const starts = [...new Set(cuts)].sort();
  let start = from;
  while (start <= to) {
    const [year, month] = parts(start);
    const monthStart = write(year, month, 1);
    const monthEnd = write(year, month, lengthOfMonth(year, month));
    const nextCut = starts.find((cut) => cut > start);
    const end = earliest([to, monthEnd, nextCut ? addDays(nextCut, -1) : to]);
    const whole = start === monthStart && end === monthEnd;
    const daysInMonth = lengthOfMonth(year, month);
    found.push({
      from: start,
      to: end,
      time: whole ? { months: 1 } : { days: daysBetween(start, end) + 1, daysInMonth },
    });
    start = addDays(end, 1);
  }
  return found;
}

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

/** `YYYY-MM-DD` sorts as text. */
function earliest(days: Day[]): Day {
  return days.sort()[0] ?? '';
}
