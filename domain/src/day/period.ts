import { Refusal } from '@mulin/shared-types/refusal';
import { addDays, addMonths, type Day, parts, write } from './day';

/** A calendar period with both ends inside: `2026-03`, `2026Q1`, `2026H1`, `2026`. */
export interface Period {
  id: string;
  from: Day;
  to: Day;
}

export type PeriodKind = 'month' | 'quarter' | 'halfYear' | 'year';

const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The period of that kind that holds the day. */
export function periodOf(day: Day, kind: PeriodKind): Period {
  const [year, month] = parts(day);
  const length = MONTHS[kind];
  const index = Math.floor((month - 1) / length);
  const from = write(year, index * length + 1, 1);
  const id = {
    month: from.slice(0, 7),
    quarter: `${from.slice(0, 4)}Q${index + 1}`,
    halfYear: `${from.slice(0, 4)}H${index + 1}`,
    year: from.slice(0, 4),
  }[kind];
  return { id, from, to: addDays(addMonths(from, length), -1) };
}

/** The period of the same kind right after. */
export function periodAfter(period: Period): Period {
  return periodOf(addDays(period.to, 1), kindOf(period.id));
}

/** The period of the same kind right before. */
export function periodBefore(period: Period): Period {
  return periodOf(addDays(period.from, -1), kindOf(period.id));
}

/** Its months in order: `2026-01` … */
export function monthsIn({ from, to }: Pick<Period, 'from' | 'to'>): string[] {
  const months: string[] = [];
  for (let month = periodOf(from, 'month'); month.from <= to; month = periodAfter(month)) months.push(month.id);
  return months;
}

/** Reads `2026-03`, `2026Q1`, `2026H1` or `2026`. */
export function parsePeriod(id: string, field = 'period'): Period {
  const kind = kindOf(id, field);
  const year = Number(id.slice(0, 4));
  const nth = kind === 'year' ? 1 : Number(id.slice(5));
  if (nth < 1 || nth > 12 / MONTHS[kind]) throw new Refusal('INVALID_INPUT', '没有这样的期间', field);
  return periodOf(write(year, (nth - 1) * MONTHS[kind] + 1, 1), kind);
}

/** Which kind of period the id names. */
export function kindOf(id: string, field = 'period'): PeriodKind {
  if (/^\d{4}-\d{2}$/.test(id)) return 'month';
  if (/^\d{4}Q\d$/.test(id)) return 'quarter';
  if (/^\d{4}H\d$/.test(id)) return 'halfYear';
  if (/^\d{4}$/.test(id)) return 'year';
  throw new Refusal('INVALID_INPUT', '期间应写作 2026-03、2026Q1、2026H1 或 2026', field);
}
