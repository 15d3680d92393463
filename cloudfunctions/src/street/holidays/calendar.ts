import { dayOf, parts } from '@mulin/domain/day/day';
import { type WorkCalendar, workdaysNote } from '@mulin/domain/street/working-days';
import { workCalendars } from '@mulin/shared-types/documents/work-calendars';
import { table } from '../../kit/database';

export const calendarId = (districtId: string, year: number): string => `${districtId}:${year}`;

/** What counts for a limit that begins now: this year's and the next one's, as far as they were entered. */
export async function calendarOf(districtId: string, now: Date): Promise<WorkCalendar> {
  const [year] = parts(dayOf(now));
  const found = await table(workCalendars).getMany([year, year + 1].map((one) => calendarId(districtId, one)));
  return [...found.values()];
}

export const noteOf = async (districtId: string, now: Date): Promise<string> =>
  workdaysNote(await calendarOf(districtId, now), dayOf(now));
