import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inventHomes } from '@mulin/e2e/crowd/homes';
import type { Door } from '@mulin/e2e/front-door/door';
import { at, calendarFor } from '@mulin/e2e/story/calendar';
import { staff } from '@mulin/e2e/story/cast';
import { publishStandards } from '@mulin/e2e/story/fees';
import { openPlaces, type Places } from '@mulin/e2e/story/places';
import { bindResidents, type Resident } from '@mulin/e2e/story/residents';
import { importRoll } from '@mulin/e2e/story/roll';
import { timed } from '../pace/pace';
import { processorTime } from '../pace/processor';
import { check, type Row, round } from '../results';
import { registerOf } from './register';

/** A community where everybody has the app, and what it cost to get there. */
export interface Settled {
  places: Places;
  residents: readonly Resident[];
  /** First month that may be billed. */
  month: string;
  rows: Row[];
}

/** Opens an invented community through the front door: register imported, every owner signed in and bound, prices published. */
export async function settle(door: Door, setupKey: string, homes: number, folder: string): Promise<Settled> {
  const calendar = calendarFor(new Date());
  const players = inventHomes(homes);
  await door.dev(
    'personas',
    [...Object.values(staff), ...players.map(({ openid, name, phone }) => ({ openid, name, phone }))],
    'PUT',
  );
  await door.dev('clock', { now: at(calendar.founded) });
  const places = await openPlaces(door, calendar, setupKey);

  const file = path.join(folder, 'register.xlsx');
  await writeFile(file, registerOf(players));
  const imported = await timed(() => importRoll(door, places.communityId, file));
  const { totals } = imported.result;
  check(totals.acceptedRows === homes && totals.heads === homes, `the register was read as ${JSON.stringify(totals)}`);

  const { cpuMs, result: bound } = await processorTime(door, () => timed(() => bindResidents(door, players)));
  check(bound.result.length === homes, `${bound.result.length} of ${homes} owners were bound`);
  await publishStandards(door, places.communityId, calendar);
  return {
    places,
    residents: bound.result,
    month: calendar.collectFrom.slice(0, 7),
    rows: [
      {
        name: 'register imported',
        value: round((homes / imported.ms) * 1000),
        unit: 'rows/s',
        checked: `${homes} rows, previewed and confirmed; all accepted, ${homes} heads`,
      },
      {
        name: 'owners signed in and bound',
        value: round((homes / bound.ms) * 1000),
        unit: 'owners/s',
        cpuMs: round(cpuMs / homes),
        checked: `${homes} owners, three calls each; every one holds the home of the own number`,
      },
    ],
  };
}
