/** A day as NutUI's calendar tells it: month from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  date: number;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `YYYY-MM-DD`. */
export const dayOf = ({ year, month, date }: CalendarDay): string => `${year}-${two(month)}-${two(date)}`;

export function calendarDay(day: string): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

/** What NutUI compares days by: it reads year, month and date back in the phone's own zone, so the zone falls out. */
export function dateOf(day: string): Date {
  const { year, month, date } = calendarDay(day);
  return new Date(year, month - 1, date);
}
