import { addDays, addMonths, type Day, dayOf } from '@mulin/domain/day/day';

/**
 * When things happened in the demonstration, counted from today: the last half-year whose statement can already stand on the board,
 * and everything since. All days are UTC+8.
 */
export interface Calendar {
  today: Day;
  /** The half-year with published statements. */
  half: { period: string; from: Day; to: Day; months: string[] };
  /** Service months after it up to this one. */
  since: string[];
  /** The district opens its books; the company moves in. */
  founded: Day;
  /** First month that may be billed. */
  collectFrom: Day;
}

const monthOf = (day: Day) => day.slice(0, 7);

export function calendarFor(now: Date): Calendar {
  const today = dayOf(now);
  // The statement of a half-year is posted ten days after its end.
  const lastEnd = addDays(today, -11);
  const [year, month] = [Number(lastEnd.slice(0, 4)), Number(lastEnd.slice(5, 7))];
  const second = month <= 6;
  const halfYear = second ? year - 1 : year;
  const from: Day = second ? `${halfYear}-07-01` : `${halfYear}-01-01`;
  const to = addDays(addMonths(from, 6), -1);
  const months = Array.from({ length: 6 }, (_, index) => monthOf(addMonths(from, index)));
  const since: string[] = [];
  for (let first = addMonths(from, 6); first <= today; first = addMonths(first, 1)) since.push(monthOf(first));
  return {
    today,
    half: { period: `${halfYear}H${second ? 2 : 1}`, from, to, months },
    since,
    founded: addDays(from, -92),
    collectFrom: from,
  };
}

/** An instant by the wall clock of UTC+8. */
export const at = (day: Day, time = '09:00'): string => new Date(`${day}T${time}:00+08:00`).toISOString();
