import { addDays, type Day } from '../day/day';

/** Monday … Friday by the calendar of UTC+8 days. */
const isWorkday = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/**
 * The last of so many working days (工作日); the day of the event is not counted. The system holds no table of statutory holidays: where
 * one falls in between, people put the day off by hand, and the pages say so.
 */
export function workdaysAfter(event: Day, workdays: number): Day {
  let day = event;
  for (let left = workdays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

export const holidaysNote = '工作日只扣了周末，遇到法定节假日请人工顺延。';
