import { addDays, type Day, daysBetween } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';

/** From the first day to the last, both in it. */
export interface Span {
  from: Day;
  to: Day;
}

/** Days that follow one another, together. */
export function spansOf(days: readonly Day[]): Span[] {
  const spans: Span[] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans;
}

export const daysIn = ({ from, to }: Span): Day[] =>
  from > to ? [] : Array.from({ length: daysBetween(from, to) + 1 }, (_, nth) => addDays(from, nth));

export const spanText = ({ from, to }: Span): string =>
  from === to ? wholeDayText(from) : `${wholeDayText(from)} 到 ${wholeDayText(to)}`;
