import { addDays, type Day, parts } from '../day/day';

/**
 * 放假安排 of one year, as the State Council's notice has it and the bureau entered it: nothing of it is known
 * beforehand. Days around New Year may stand in the notice of either year.
 */
export interface HolidayYear {
  year: number;
  /** 文号 of the notice. */
  documentNo: string;
  daysOff: readonly Day[];
  /** 调休上班: Saturdays and Sundays that are worked. */
  daysWorked: readonly Day[];
}
/** The years that were entered; without any, weekends alone are taken off. */
export type WorkCalendar = readonly HolidayYear[];

/** By the calendar of UTC+8 days. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function isWorkday(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.some(({ daysWorked }) => daysWorked.includes(day))) return true;
  return !isWeekend(day) && !calendar.some(({ daysOff }) => daysOff.includes(day));
}

/** The last of so many working days (工作日); the day of the event is not counted. */
export function workdaysAfter(event: Day, workdays: number, calendar: WorkCalendar): Day {
  let day = event;
  for (let left = workdays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return day;
}

/** From November on limits reach into the next year. */
const LATE_IN_THE_YEAR = '-11-01';

const yearOf = (day: Day): number => parts(day)[0];

/** What the pages say about how working days were counted. */
export function workdaysNote(calendar: WorkCalendar, today: Day): string {
  const year = yearOf(today);
  const entered = (one: number) => calendar.find((each) => each.year === one);
  const [now, next] = [entered(year), entered(year + 1)];
  const said = now
    ? `工作日按 ${year} 年放假安排（${now.documentNo}）扣了周末和节假日，调休上班的算工作日。`
    : `工作日只扣了周末，${year} 年放假安排住建局还没有录入，遇到法定节假日请人工顺延。`;
  if (next) return `${said}${year + 1} 年按${next.documentNo}。`;
  return now && today >= `${year}${LATE_IN_THE_YEAR}` ? `${said}${year + 1} 年的还没有录入，跨年的只扣周末。` : said;
}

/** Why a year cannot stand so; undefined when it can. */
export function whyNotHolidays({ year, daysOff, daysWorked }: Omit<HolidayYear, 'documentNo'>) {
  const outside = (day: Day) => yearOf(day) !== year && !day.startsWith(`${year - 1}-12-`);
  if (daysOff.some(outside)) return { field: 'daysOff', why: `放假的日子要在 ${year} 年里（可以从上年 12 月起）` };
  if (daysWorked.some(outside))
    return { field: 'daysWorked', why: `上班的日子要在 ${year} 年里（可以从上年 12 月起）` };
  if (!daysWorked.every(isWeekend)) return { field: 'daysWorked', why: '调休上班的只能是周六、周日' };
  if (daysWorked.some((day) => daysOff.includes(day))) return { field: 'daysWorked', why: '同一天不能又放假又上班' };
  return undefined;
}
