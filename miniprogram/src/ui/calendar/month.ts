/** A month is `YYYY-MM`, a day `YYYY-MM-DD`; all reckoning is in the calendar, in no time zone. */

const two = (value: number) => String(value).padStart(2, '0');

export const monthOf = (day: string): string => day.slice(0, 7);

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year, number - 1 + by, 1));
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}`;
}

export const nextMonth = (month: string): string => shifted(month, 1);
export const previousMonth = (month: string): string => shifted(month, -1);

interface MonthOfDays {
  /** One for each empty place before the first, the week beginning on Monday. */
  blanks: string[];
  days: { day: string; date: number }[];
}

export function daysOf(month: string): MonthOfDays {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  return {
    blanks: Array.from({ length: lead }, (_, at) => `blank ${at}`),
    days: Array.from({ length }, (_, at) => ({ day: `${month}-${two(at + 1)}`, date: at + 1 })),
  };
}
