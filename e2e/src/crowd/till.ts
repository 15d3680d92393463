import { addDays } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { setupKey } from '../stage';
import { at, type Calendar, calendarFor } from '../story/calendar';
import { staff } from '../story/cast';
import { publishStandards, runBills } from '../story/fees';
import { openPlaces } from '../story/places';
import { bindResidents, type Resident } from '../story/residents';
import { importRegister } from '../story/roll';
import { inventHomes, registerLines } from './homes';

/** A community whose homes all have a bill to pay, and how to reach it. */
export interface Till {
  door: Door;
  communityId: string;
  residents: readonly Resident[];
  /** All of it happens on this day, so that one bill of WeChat's has it all. */
  day: string;
}

/** Opens it on the second day of the first month that may be billed: everybody signed in and bound, prices published, bills out. */
export async function openTill(door: Door, homes: number): Promise<Till> {
  const calendar: Calendar = calendarFor(new Date('2026-03-20T04:00:00Z'));
  const players = inventHomes(homes);
  const personas = players.map(({ openid, name, phone }) => ({ openid, name, phone }));
  await door.dev('personas', [...Object.values(staff), ...personas], 'PUT');
  await door.dev('clock', { now: at(calendar.founded) });
  const { communityId } = await openPlaces(door, calendar, setupKey);
  const content = new TextEncoder().encode(
    registerLines(players)
      .map((line) => line.join(','))
      .join('\n'),
  );
  await importRegister(door, communityId, { by: staff.clerk.openid, content, fileName: '台账.csv', lifts: [] });
  const residents = await bindResidents(door, players);
  await publishStandards(door, communityId, calendar);
  const day = addDays(calendar.collectFrom, 1);
  await door.dev('clock', { now: at(day, '08:00') });
  await runBills(door, communityId, calendar.collectFrom.slice(0, 7));
  return { door, communityId, residents, day };
}
