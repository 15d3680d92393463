import { addDays, type Day } from '@mulin/domain/day/day';
import type { Door, Person } from '../front-door/door';
import { at } from './calendar';
import { staff } from './cast';
import { runTimer } from './clock';

/** What a convener writes down, as the contract has it. */
type Written = Parameters<Person['assembly']['draft']>[0];

export interface Vote {
  title: string;
  announced: Day;
  opens: Day;
  closes: Day;
  questions: Written['questions'];
  /** Everything else there is to say about it; what is not said is as usual. */
  more?: Omit<Written, 'communityId' | 'title' | 'opensAt' | 'closesAt' | 'questions'>;
}

export const covenant = {
  matter: 'covenant',
  shortName: '管理规约',
  text: '是否同意《锡源小区管理规约》？',
  ifAgree: '按规约管装修、停车、养宠，6 条写清楚。',
  ifAgainst: '先不定规约，改好再投一次。',
} as const;
export const advertising = {
  matter: 'common-parts-use',
  shortName: '电梯广告',
  text: '是否同意在电梯轿厢内设置广告，收入归全体业主？',
  ifAgree: '每部电梯 2 块广告，一年约 1.8 万元归业主。',
  ifAgainst: '不设广告，没有这笔收入。',
} as const;

/** Announced, voted on and counted in the published half-year. */
export const pastVote = (from: Day): Vote => ({
  title: '锡源小区首次业主大会',
  announced: addDays(from, 60),
  opens: addDays(from, 80),
  closes: addDays(from, 95),
  questions: [covenant, advertising],
});

export const company = {
  matter: 'company',
  shortName: '续聘物业',
  text: '是否续聘锡源物业管理本小区 3 年？',
  ifAgree: '再管 3 年，单价不变。',
  ifAgainst: '另选一家，选好前这家接着管。',
} as const;
export const rules = {
  matter: 'rules-of-procedure',
  shortName: '议事规则',
  text: '是否同意修改《业主大会议事规则》，一个人最多受 2 位业主委托？',
  ifAgree: '一个人最多替 2 位邻居投票。',
  ifAgainst: '还按现在的办法，最多替 3 位。',
} as const;
export const charging = {
  matter: 'common-parts-use',
  shortName: '充电车位',
  text: '是否同意把地面 12 个公共车位改为充电车位？',
  ifAgree: '装 12 个充电桩，收入归全体业主。',
  ifAgainst: '车位照旧，谁都能停。',
} as const;

/** In its last days now. */
export const presentVote = (today: Day): Vote => ({
  title: `${today.slice(0, 4)} 年第 2 次业主大会`,
  announced: addDays(today, -29),
  opens: addDays(today, -11),
  closes: addDays(today, 4),
  questions: [company, rules, charging],
});

/** Written down and announced in one go, by somebody of the committee unless it is another's to call. */
export async function announceVote(
  door: Door,
  communityId: string,
  vote: Vote,
  convener: string = staff.committeeMember.openid,
): Promise<string> {
  const { assembly } = door.as(convener);
  const { title, opens, closes, questions, more } = vote;
  const { pollId } = await assembly.draft({
    ...more,
    communityId,
    title,
    opensAt: at(opens, '08:00'),
    closesAt: at(closes, '18:00'),
    questions,
  });
  await assembly.announce({ pollId });
  return pollId;
}

/** After the close the timer closes, counts and publishes, a step at a time. */
export async function awaitResult(
  door: Door,
  pollId: string,
  /** Somebody of the community. */
  by: string = staff.committeeMember.openid,
): Promise<void> {
  const anyone = door.as(by);
  for (let tick = 0; tick < 50; tick += 1) {
    const { poll } = await anyone.assembly.show({ pollId });
    if (poll.state === 'published') return;
    await runTimer(door, 'assembly');
  }
  throw new Error(`${pollId} was not counted`);
}
