import { createHash } from 'node:crypto';
import { addDays, type Day } from '@mulin/domain/day/day';
import type { matters } from '@mulin/shared-types/matters';
import type { Door } from '../front-door/door';
import { at } from './calendar';
import { chance, eachOf, protagonist, staff } from './cast';
import { runTimer, type Scene } from './clock';
import type { Resident } from './residents';

type Choice = 'agree' | 'against' | 'abstain';

interface Vote {
  title: string;
  announced: Day;
  opens: Day;
  closes: Day;
  questions: {
    matter: (typeof matters)[number];
    shortName: string;
    text: string;
    ifAgree: string;
    ifAgainst: string;
  }[];
}

/** Announced, voted on and counted in the published half-year. */
export const pastVote = (from: Day): Vote => ({
  title: '锡源小区首次业主大会',
  announced: addDays(from, 60),
  opens: addDays(from, 80),
  closes: addDays(from, 95),
  questions: [
    {
      matter: 'covenant',
      shortName: '管理规约',
      text: '是否同意《锡源小区管理规约》？',
      ifAgree: '按规约管装修、停车、养宠，6 条写清楚。',
      ifAgainst: '先不定规约，改好再投一次。',
    },
    {
      matter: 'common-parts-use',
      shortName: '电梯广告',
      text: '是否同意在电梯轿厢内设置广告，收入归全体业主？',
      ifAgree: '每部电梯 2 块广告，一年约 1.8 万元归业主。',
      ifAgainst: '不设广告，没有这笔收入。',
    },
  ],
});

/** In its last days now. */
export const presentVote = (today: Day): Vote => ({
  title: `${today.slice(0, 4)} 年第 2 次业主大会`,
  announced: addDays(today, -29),
  opens: addDays(today, -11),
  closes: addDays(today, 4),
  questions: [
    {
      matter: 'company',
      shortName: '续聘物业',
      text: '是否续聘锡源物业管理本小区 3 年？',
      ifAgree: '再管 3 年，单价不变。',
      ifAgainst: '另选一家，选好前这家接着管。',
    },
    {
      matter: 'rules-of-procedure',
      shortName: '议事规则',
      text: '是否同意修改《业主大会议事规则》，写明手机投票的方式？',
      ifAgree: '以后开会可以手机投，也可以填纸票。',
      ifAgainst: '还按现在的办法，只填纸票。',
    },
    {
      matter: 'common-parts-use',
      shortName: '充电车位',
      text: '是否同意把地面 12 个公共车位改为充电车位？',
      ifAgree: '装 12 个充电桩，收入归全体业主。',
      ifAgainst: '车位照旧，谁都能停。',
    },
  ],
});

const leaning = (openid: string, question: number): Choice => {
  const draw = chance(`${openid} thinks ${question}`);
  if (draw < 0.78) return 'agree';
  return draw < 0.93 ? 'against' : 'abstain';
};

export async function announceVote(door: Door, communityId: string, vote: Vote): Promise<string> {
  const committee = door.as(staff.committeeMember.openid);
  const { pollId } = await committee.assembly.draft({
    communityId,
    title: vote.title,
    opensAt: at(vote.opens, '08:00'),
    closesAt: at(vote.closes, '18:00'),
    questions: vote.questions,
    grounds: { duplicates: '议事规则第 9 条：可以改票，只算最后一次', countParking: '议事规则第 6 条：车位不计入' },
  });
  await committee.assembly.announce({ pollId });
  return pollId;
}

/** A share of the residents casts; a few change their mind, and only the last ballot counts. */
export async function castBallots(
  door: Door,
  pollId: string,
  residents: readonly Resident[],
  share: number,
): Promise<number> {
  const voters = residents.filter((one) => chance(`${one.openid} votes`) < share);
  await eachOf(voters, async (resident) => {
    const person = door.as(resident.openid);
    const [unitId] = resident.unitIds;
    if (unitId === undefined) return;
    const { mayVote } = await person.assembly.ownRow({ unitId, pollId });
    if (!mayVote) return;
    const { poll } = await person.assembly.show({ pollId });
    const nonce = createHash('sha256').update(`${pollId} ${resident.openid}`).digest('hex').slice(0, 32);
    const choices = poll.questions.map((question, index) => ({
      questionId: question.questionId,
      choice: leaning(resident.openid, index),
    }));
    await person.assembly.cast({ unitId, pollId, choices, nonce });
  });
  return voters.length;
}

/** After the close the timer closes, counts and publishes, a step at a time. */
export async function awaitResult(door: Door, pollId: string): Promise<void> {
  const anyone = door.as(staff.committeeMember.openid);
  for (let tick = 0; tick < 50; tick += 1) {
    const { poll } = await anyone.assembly.show({ pollId });
    if (poll.state === 'published') return;
    await runTimer(door, 'assembly');
  }
  throw new Error(`${pollId} was not counted`);
}

/** Announce, vote in three goes, and, for a vote of the past, the count. */
export function voteScenes(
  door: Door,
  communityId: string,
  vote: Vote,
  residents: () => readonly Resident[],
  share: number,
  tell: (pollId: string) => void,
  counted: boolean,
): Scene[] {
  let pollId = '';
  const goes = [0, 3, 6].map((after, index) => ({
    day: addDays(vote.opens, after),
    time: '20:10',
    title: `${vote.title} 投票`,
    async play() {
      await castBallots(
        door,
        pollId,
        residents().filter((one, place) => place % 3 === index && (counted || one.openid !== protagonist)),
        share,
      );
    },
  }));
  const scenes = [
    {
      day: vote.announced,
      time: '10:00',
      title: `${vote.title} 公告`,
      async play() {
        pollId = await announceVote(door, communityId, vote);
        tell(pollId);
      },
    },
    ...goes,
  ];
  if (!counted) return scenes;
  return [
    ...scenes,
    { day: vote.closes, time: '18:05', title: `${vote.title} 计票`, play: () => awaitResult(door, pollId) },
  ];
}
