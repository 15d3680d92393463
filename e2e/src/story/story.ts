import path from 'node:path';
import { addDays } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { arrearsScenes } from './arrears';
import { bookScenes, publishStatements } from './books';
import { type Calendar, calendarFor } from './calendar';
import { playScenes, type Scene } from './clock';
import { closingScenes } from './closing';
import { commonMeterScenes } from './common-meters';
import { deskWorkScenes } from './desk-work';
import { disagreementScenes } from './disagreements';
import { feeScenes, payAtTheDesk, publishStandards } from './fees';
import { firstAssemblyScenes } from './first-assembly';
import { fundScenes } from './fund';
import { liftVoteScenes } from './lift-vote';
import { opinionScenes } from './opinions';
import { overdueGroupScenes } from './overdue-group';
import { Papers } from './papers';
import { introduce, notesFor } from './personas';
import { petitionScenes } from './petition';
import { loadPictures } from './pictures';
import { foundPlaces, type Places } from './places';
import { presentAssemblyScenes } from './present-assembly';
import { readRows } from './register';
import { repairScenes, reportNow } from './repairs';
import { askToBind, bindByStaff, bindResidents, playersOf, type Resident } from './residents';
import { revokedDecisionScenes } from './revoked-decision';
import { importRoll } from './roll';
import { safekeepingScenes } from './safekeeping';
import { sealedDraftScenes } from './sealed-draft';
import { settlementScenes } from './settlements';
import { postStandingNotices } from './standing-notices';
import { streetScenes } from './street-matters';

export interface Told {
  calendar: Calendar;
  places: Places;
  residents: readonly Resident[];
  /** The first assembly, counted and final. */
  pastPollId: string;
  electionId: string;
  /** One building's vote whose result may still be objected to. */
  liftPollId: string;
  presentPollId: string;
  /** A draft that waits for the street's key. */
  sealedPollId: string;
  petitionId: string;
  /** Other communities of the street: one with a revoked decision, one whose preparatory group is overdue. */
  revoked: { communityId: string; pollId: string };
  overdueCommunityId: string;
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
 * accounted for, statements on the board, repairs in every state, the first assembly with its committee, a vote in its last days, and
 * what else owners, committee, community and street have to do with each other.
 */
export async function tellStory(door: Door, { root, setupKey, now, say }: Telling): Promise<Told> {
  const calendar = calendarFor(now);
  const { half, today, founded } = calendar;
  const register = path.join(root, 'domain', 'registers', 'roll-xiyuan.xlsx');
  const pictures = await loadPictures(root);
  const rows = await readRows(register);
  const players = playersOf(rows);
  await introduce(door, players);

  const told = {
    pastPollId: '',
    electionId: '',
    liftPollId: '',
    presentPollId: '',
    sealedPollId: '',
    petitionId: '',
    revoked: { communityId: '', pollId: '' },
    overdueCommunityId: '',
  };
  let places: Places = { districtId: '', streetId: '', communityId: '' };
  let residents: Resident[] = [];
  const everyone = () => residents;

  await playScenes(
    door,
    [
      {
        day: founded,
        time: '09:00',
        title: '开通旗、镇、小区，任用工作人员',
        async play() {
          places = await foundPlaces(door, calendar, setupKey);
        },
      },
      {
        day: addDays(founded, 3),
        time: '10:00',
        title: '导入房屋业主名册',
        async play() {
          await importRoll(door, places.communityId, register);
        },
      },
      {
        day: addDays(founded, 10),
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
        day: addDays(founded, 14),
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

  const { communityId, streetId } = places;
  const papers = new Papers(door, communityId, pictures);
  const months = [...half.months, ...calendar.since];
  const unpaid = today.slice(0, 7);
  const around = () => ({ streetId, collectFrom: calendar.collectFrom });
  const scenes: Scene[] = [
    ...feeScenes(door, communityId, half.months, unpaid, everyone),
    ...feeScenes(door, communityId, calendar.since, unpaid, everyone),
    ...months.flatMap((month) => bookScenes(door, communityId, month, pictures)),
    ...firstAssemblyScenes(papers, half.from, everyone, (some) => Object.assign(told, some)),
    ...liftVoteScenes(papers, today, everyone, (liftPollId) => Object.assign(told, { liftPollId })),
    ...presentAssemblyScenes(papers, today, rows, everyone, (presentPollId) => Object.assign(told, { presentPollId })),
    ...petitionScenes(door, today, everyone, (petitionId) => Object.assign(told, { petitionId })),
    ...sealedDraftScenes(door, communityId, today, (sealedPollId) => Object.assign(told, { sealedPollId })),
    ...revokedDecisionScenes(door, today, around, pictures, (some) => Object.assign(told.revoked, some)),
    ...overdueGroupScenes(door, today, around, (overdueCommunityId) => Object.assign(told, { overdueCommunityId })),
    ...repairScenes(door, communityId, today, everyone, pictures),
    ...settlementScenes(door, communityId, months, today),
    ...commonMeterScenes(door, communityId, months, pictures, everyone),
    ...opinionScenes(door, communityId, today, everyone),
    ...fundScenes(door, communityId, half.from, pictures),
    ...arrearsScenes(door, communityId, addDays(half.from, 30), today, everyone),
    ...deskWorkScenes(door, communityId, today, everyone, pictures),
    ...safekeepingScenes(door, communityId, today, everyone, pictures),
    ...streetScenes(door, { communityId, streetId }, today, everyone, pictures),
    ...disagreementScenes(door, { communityId, today, halfEnd: half.to }, everyone, pictures),
    ...closingScenes(door, communityId, half),
    {
      day: addDays(half.to, 8),
      time: '10:00',
      title: '公示半年收支',
      async play() {
        await publishStatements(door, communityId, half.period);
      },
    },
    {
      day: addDays(half.from, 40),
      time: '15:00',
      title: '前台收现金',
      play: () =>
        payAtTheDesk(
          door,
          residents.slice(-3).flatMap((one) => one.unitIds.slice(0, 1)),
        ),
    },
    {
      day: addDays(today, -1),
      time: '21:00',
      title: '新住户申请绑定',
      play: () => askToBind(door, residents.at(-1)?.unitIds[0] ?? ''),
    },
  ];
  await playScenes(
    door,
    scenes.filter(({ day }) => day < today),
    say,
  );
  await reportNow(door, communityId, residents[18], pictures);
  await introduce(door, players, notesFor(residents));
  return { calendar, places, residents, ...told };
}
