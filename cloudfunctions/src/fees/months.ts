import { addDays, addMonths, type Day } from '@mulin/domain/day/day';
import type { Period } from '@mulin/domain/day/period';
import type { cycles } from '@mulin/shared-types/values';

/** A calendar month, `2026-07`. As texts, earlier months are smaller. */
export type Month = string;
export type Cycle = keyof typeof cycles;

/** How many months one payment covers. */
export const cycleMonths: Record<Cycle, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Service months in a row, as a bill carries them. */
export interface Span {
  fromMonth: Month;
  months: number;
}

export const monthOf = (day: Day): Month => day.slice(0, 7);
export const firstDay = (month: Month): Day => `${month}-01`;
export const monthAfter = (month: Month, by = 1): Month => monthOf(addMonths(firstDay(month), by));
export const lastMonth = ({ fromMonth, months }: Span): Month => monthAfter(fromMonth, months - 1);
export const monthsOf = ({ fromMonth, months }: Span): Month[] =>
  Array.from({ length: months }, (_, index) => monthAfter(fromMonth, index));

export const lastDay = (span: Span): Day => addDays(firstDay(monthAfter(lastMonth(span))), -1);

/** A household's periods begin with its first unpaid month, not with the calendar's quarter, so they carry their own id. */
export function periodOfSpan(span: Span): Period {
  const from = firstDay(span.fromMonth);
  return { id: `${span.fromMonth}x${span.months}`, from, to: lastDay(span) };
}

/** 2026 年 7 月, 2026 年 7—12 月, 2026 年 10 月—2027 年 3 月 */
export function monthsText(span: Span): string {
  const [year, month] = yearAndMonth(span.fromMonth);
  const [toYear, toMonth] = yearAndMonth(lastMonth(span));
  if (span.months === 1) return `${year} 年 ${month} 月`;
  return year === toYear ? `${year} 年 ${month}—${toMonth} 月` : `${year} 年 ${month} 月—${toYear} 年 ${toMonth} 月`;
}

function yearAndMonth(month: Month): [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}
