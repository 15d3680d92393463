import { dayOf, parts } from '@mulin/domain/day/day';
import { whyNotHolidays } from '@mulin/domain/street/working-days';
import { workCalendars } from '@mulin/shared-types/documents/work-calendars';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import { altered } from '../../kit/altered';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { calendarId } from './calendar';

type Street = typeof street;

/** Years shown: those that may still matter. */
const MOST = 10;

export const holidays: Handler<Street, 'holidays'> = async ({ districtId }, { now }) => {
  const found = await table(workCalendars).find({ districtId }, { limit: MOST, orderBy: [['year', 'desc']] });
  return {
    today: dayOf(now),
    years: found.map(({ year, documentNo, daysOff, daysWorked, version, at }) => ({
      ...{ year, documentNo, daysOff, daysWorked, version },
      enteredAt: at.toISOString(),
    })),
  };
};

/** Limits that were set already keep their day; those set from now on follow it. */
export const setHolidays: Handler<Street, 'setHolidays'> = async ({ districtId, year, version, ...said }, ctx) => {
  const [thisYear] = parts(dayOf(ctx.now));
  if (year < thisYear - 1 || year > thisYear + 1) {
    throw new Refusal('INVALID_INPUT', '只能录入上年、今年和明年的放假安排', 'year');
  }
  const daysOff = [...new Set(said.daysOff)].sort();
  const daysWorked = [...new Set(said.daysWorked)].sort();
  const wrong = whyNotHolidays({ year, daysOff, daysWorked });
  if (wrong) throw new Refusal('INVALID_INPUT', wrong.why, wrong.field);
  const _id = calendarId(districtId, year);
  const { documentNo } = said;
  const entered = { documentNo, daysOff, daysWorked, version: version + 1, by: ctx.caller.openid, at: ctx.now };
  const before = await table(workCalendars).get(_id);
  const done =
    version === 0
      ? await table(workCalendars).insertIfAbsent({ _id, districtId, year, ...entered })
      : await table(workCalendars).update(_id, { version }, entered);
  if (!done) throw new Refusal('CONFLICT', '别人刚刚改过，请返回重新打开再改', 'version');
  const listed = (days: readonly string[] = []) => days.join('、') || '没有';
  const days = altered(
    ['放假', listed(before?.daysOff), listed(daysOff)],
    ['调休上班', listed(before?.daysWorked), listed(daysWorked)],
  );
  ctx.note({ year, documentNo, ...days });
  return { version: version + 1 };
};
