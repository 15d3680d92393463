import path from 'node:path';
import { addDays } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { bookScenes, publishStatements } from './books';
import { type Calendar, calendarFor } from './calendar';
import { family, newcomer, staff } from './cast';
import { playScenes, type Scene } from './clock';
import { feeScenes, payAtTheDesk, publishStandards } from './fees';
import { loadPictures } from './pictures';
import { openPlaces, type Places } from './places';
import { readRows } from './register';
import { repairScenes, reportNow } from './repairs';
import { askToBind, bindByStaff, bindResidents, playersOf, type Resident } from './residents';
import { importRoll } from './roll';
import { postStandingNotices } from './standing-notices';
import { pastVote, presentVote, voteScenes } from './votes';

export interface Told {
  calendar: Calendar;
  places: Places;
  residents: readonly Resident[];
  pastPollId: string;
  presentPollId: string;
}

export interface Telling {
  /** The repository's root: the register and the pictures lie below it. */
  root: string;
  setupKey: string;
  now: Date;
  say(title: string): void;
}

/**
 * The whole job through the front door, each step by the person whose step it is: from a spreadsheet to bills that are paid and
 * accounted for, statements on the board, one counted vote, one in its last days, and repairs in every state.
 */
export async function tellStory(door: Door, { root, setupKey, now, say }: Telling): Promise<Told> {
  const calendar = calendarFor(now);
  const register = path.join(root, 'domain', 'registers', 'roll-xiyuan.xlsx');
  const pictures = await loadPictures(root);
  const players = playersOf(await readRows(register));
  await door.dev('personas', [...Object.values(staff), family, newcomer, ...players.map(introduced)], 'PUT');

  const told = { pastPollId: '', presentPollId: '' };
  let places: Places = { districtId: '', streetId: '', communityId: '' };
  let residents: Resident[] = [];
  const everyone = () => residents;

  await playScenes(
    door,
    [
      {
        day: calendar.founded,
        time: '09:00',
        title: '开通旗、镇、小区，任用工作人员',
        async play() {
          places = await openPlaces(door, calendar, setupKey);
        },
      },
      {
        day: addDays(calendar.founded, 3),
        time: '10:00',
        title: '导入房屋业主名册',
        async play() {
          await importRoll(door, places.communityId, register);
        },
      },
      {
        day: addDays(calendar.founded, 10),
        time: '19:00',
        title: '居民绑定房屋',
        async play() {
          residents = await bindResidents(door, players);
          const [first, second] = residents;
          if (first?.unitIds[0] && second?.unitIds[0])
            await bindByStaff(door, { family: first.unitIds[0], committee: second.unitIds[0] });
        },
      },
      {
        day: addDays(calendar.founded, 14),
        time: '09:30',
        title: '公示服务人员、内容、报修方式和收费标准',
        async play() {
          await postStandingNotices(door, places.communityId);
          await publishStandards(door, places.communityId, calendar);
        },
      },
    ],
    say,
  );

  const { communityId } = places;
  const months = [...calendar.half.months, ...calendar.since];
  const scenes: Scene[] = [
    ...feeScenes(door, communityId, calendar.half.months, calendar.today.slice(0, 7), everyone),
    ...feeScenes(door, communityId, calendar.since, calendar.today.slice(0, 7), everyone),
    ...months.flatMap((month) => bookScenes(door, communityId, month, pictures)),
    ...voteScenes(
      door,
      communityId,
      pastVote(calendar.half.from),
      everyone,
      0.95,
      (id) => Object.assign(told, { pastPollId: id }),
      true,
    ),
    ...voteScenes(
      door,
      communityId,
      presentVote(calendar.today),
      everyone,
      0.8,
      (id) => Object.assign(told, { presentPollId: id }),
      false,
    ),
    ...repairScenes(door, communityId, calendar.today, everyone, pictures),
    {
      day: addDays(calendar.half.to, 8),
      time: '10:00',
      title: '公示半年收支',
      async play() {
        await publishStatements(door, communityId, calendar.half.period);
      },
    },
    {
      day: addDays(calendar.half.from, 40),
      time: '15:00',
      title: '前台收现金',
      play: () =>
        payAtTheDesk(
          door,
          residents.slice(-3).flatMap((one) => one.unitIds.slice(0, 1)),
        ),
    },
    {
      day: addDays(calendar.today, -1),
      time: '21:00',
      title: '新住户申请绑定',
      play: () => askToBind(door, residents.at(-1)?.unitIds[0] ?? ''),
    },
  ];
  const past = scenes.filter((scene) => scene.day < calendar.today);
  await playScenes(door, past, say);
  await reportNow(door, communityId, residents[18], pictures);
  return { calendar, places, residents, ...told };
}

/** The first residents are offered in the persona switch. */
function introduced(player: { openid: string; name: string; phone: string }, index: number) {
  return index < 4 ? { ...player, note: index === 1 ? '业主' : '业主（示例）' } : player;
}
