import { addDays, addMonths, type Day, parts } from '@mulin/domain/day/day';
import type { Period } from '@mulin/domain/day/period';
import type { cycles } from '@mulin/shared-types/values';

/** A calendar month, `2026-07`. As texts, earlier months are smaller. */
export type Month = string;
export type Cycle = keyof typeof cycles;

/** How many months one payment covers. */
export const cycleMonths: Record<Cycle, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The longest bill reaches this far. */
export const LONGEST_MONTHS = 12;

/** Service months in a row, as a bill carries them. */
export interface Span {
  fromMonth: Month;
  months: number;
}

/** Days in a row, both inside. */
export interface Days {
  from: Day;
  to: Day;
}

export const monthOf = (day: Day): Month => day.slice(0, 7);
export const firstDay = (month: Month): Day => `${month}-01`;
export const monthAfter = (month: Month, by = 1): Month => monthOf(addMonths(firstDay(month), by));
export const lastMonth = ({ fromMonth, months }: Span): Month => monthAfter(fromMonth, months - 1);
export const monthsOf = ({ fromMonth, months }: Span): Month[] =>
  Array.from({ length: months }, (_, index) => monthAfter(fromMonth, index));

export const lastDay = (span: Span): Day => addDays(firstDay(monthAfter(lastMonth(span))), -1);

export const daysOf = (span: Span): Days => ({ from: firstDay(span.fromMonth), to: lastDay(span) });

/** The months some days touch. */
export function spanOf({ from, to }: Days): Span {
  const [year, month] = parts(from);
  const [toYear, toMonth] = parts(to);
  return { fromMonth: monthOf(from), months: (toYear - year) * 12 + toMonth - month + 1 };
}

/** A household's periods begin with its first unpaid month, not with the calendar's quarter, so they carry their own id. */
export function periodOfDays(days: Days): Period {
  const { fromMonth, months } = spanOf(days);
  return { id: `${fromMonth}x${months}`, ...days };
}
