import { addDays, type Day } from '@mulin/domain/day/day';
import { castBallots, type Popularity } from './ballots';
import { staff } from './cast';
import type { Scene } from './clock';
import { draftText } from './covenants';
import { CANDIDATES_LIKED, CHAIR_LIKED, electionScenes } from './election';
import { firstCommitteeScenes } from './first-committee';
import { formationScenes } from './formation';
import { type Clause, covenantText, rulesText } from './governing-texts';
import type { Papers } from './papers';
import type { Resident } from './residents';
import { type Roles, rolesAmong } from './roles';
import { advertising, announceVote, awaitResult, covenant, pastVote } from './votes';

const rulesAsked = {
  matter: 'rules-of-procedure',
  shortName: '议事规则',
  text: '是否同意《锡源小区业主大会议事规则》？',
  ifAgree: '怎么开会、怎么投票、谁能委托，12 条写清楚。',
  ifAgainst: '先不定规则，改好再投一次。',
} as const;

/** 首次业主大会: prepared, voted on, counted, final; covenant and rules in force, the first committee in office. */
export function firstAssemblyScenes(
  papers: Papers,
  from: Day,
  residents: () => readonly Resident[],
  tell: (told: { pastPollId?: string; electionId?: string }) => void,
): Scene[] {
  const { door, communityId } = papers;
  const officer = staff.communityOfficer.openid;
  const vote = pastVote(from);
  const roles = () => withChair(residents());
  let electionId = '';
  let pollId = '';
  const texts = { covenant: '', rules: '' };
  const drafted: Scene = {
    day: addDays(from, 20),
    time: '14:30',
    title: '起草管理规约、议事规则',
    async play() {
      const draft = (kind: 'covenant' | 'rules-of-procedure', title: string, clauses: Clause[]) =>
        draftText(door, communityId, officer, { kind, title, clauses });
      texts.covenant = await draft('covenant', '锡源小区管理规约', covenantText);
      texts.rules = await draft('rules-of-procedure', '锡源小区业主大会议事规则', rulesText);
    },
  };
  const announced: Scene = {
    day: vote.announced,
    time: '10:00',
    title: `${vote.title} 公告`,
    followed: true,
    async play() {
      const questions = [
        { ...covenant, covenantVersionId: texts.covenant },
        advertising,
        { ...rulesAsked, covenantVersionId: texts.rules },
        { kind: 'election' as const, electionId, shortName: '选业委会', text: '选举首届业主委员会委员 5 人。' },
      ];
      pollId = await announceVote(door, communityId, { ...vote, questions, more: { kind: 'first' } }, officer);
      tell({ pastPollId: pollId });
    },
  };
  const goes = [0, 3, 6].map((after, index) => ({
    day: addDays(vote.opens, after),
    time: '20:10',
    title: `${vote.title} 投票`,
    followed: true,
    play: () =>
      castBallots(
        door,
        residents().filter((_, place) => place % 3 === index),
        { pollId, share: 0.97, popularity: popularity(roles()) },
      ),
  }));
  const counted: Scene = {
    day: vote.closes,
    time: '18:05',
    title: `${vote.title} 计票`,
    followed: true,
    play: () => awaitResult(door, pollId),
  };
  return [
    ...formationScenes(door, communityId, from, () => roles().applicants),
    ...electionScenes(papers, from, roles, (id) => {
      electionId = id;
      tell({ electionId: id });
    }),
    drafted,
    announced,
    ...goes,
    counted,
    ...firstCommitteeScenes(papers, vote.closes, () => pollId),
  ];
}

/** Who becomes the chair owns the second home of the register together with the owner the register names. */
function withChair(residents: readonly Resident[]): Roles & { chair: Resident } {
  const [, spouse] = residents;
  const { committeeMember } = staff;
  return {
    ...rolesAmong(residents),
    chair: { ...committeeMember, unitIds: spouse?.unitIds ?? [], labels: spouse?.labels ?? [] },
  };
}

const popularity = ({ chair, candidates }: Roles & { chair: Resident }): Popularity => ({
  [chair.name]: CHAIR_LIKED,
  ...Object.fromEntries(candidates.map(({ name }, index) => [name, CANDIDATES_LIKED[index] ?? 0])),
});
