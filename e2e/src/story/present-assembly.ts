import { addDays, type Day } from '@mulin/domain/day/day';
import { castBallots } from './ballots';
import { at } from './calendar';
import { chance, protagonist, staff } from './cast';
import type { Scene } from './clock';
import { draftText, inForce } from './covenants';
import { amendedRules, groundOf } from './governing-texts';
import { paperScenes } from './paper-ballots';
import type { Papers } from './papers';
import { proxyScenes } from './proxies';
import type { RegisterRow, Resident } from './residents';
import { rolesAmong } from './roles';
import { rollCheckScenes } from './roll-check';
import { announceVote, presentVote, type Vote } from './votes';

/** The rules in force settle what the law leaves open; the bureau has consented to voting by phone. */
const settled = ({ closes }: Vote): Vote['more'] => ({
  paperUntil: at(addDays(closes, 1), '18:00'),
  legalMode: 'binding-electronic',
  electronicGround: groundOf(8),
  grounds: {
    duplicates: groundOf(9),
    channelPriority: groundOf(9),
    invalid: groundOf(10),
    countParking: groundOf(6),
    proxyCap: groundOf(7),
  },
});

/** The vote in its last days: roll checked and frozen again, ballots by phone, by an agent and on paper, those who are silent reminded. */
export function presentAssemblyScenes(
  papers: Papers,
  today: Day,
  rows: readonly RegisterRow[],
  residents: () => readonly Resident[],
  tell: (pollId: string) => void,
): Scene[] {
  const { door, communityId } = papers;
  const committee = staff.committeeMember.openid;
  const vote = presentVote(today);
  let pollId = '';
  const casts = () => {
    const { principal, waiting } = rolesAmong(residents());
    const not = [protagonist, principal.openid, waiting.openid];
    return residents().filter(({ openid }) => !not.includes(openid));
  };
  return [
    {
      day: vote.announced,
      time: '10:00',
      title: `${vote.title} 公告`,
      followed: true,
      async play() {
        const basedOn = await inForce(door, communityId, committee, 'rules-of-procedure');
        const covenantVersionId = await draftText(door, communityId, committee, {
          kind: 'rules-of-procedure',
          title: '锡源小区业主大会议事规则（修改稿）',
          clauses: amendedRules,
          basedOn,
        });
        const questions = vote.questions.map((question) =>
          question.shortName === '议事规则' ? { ...question, covenantVersionId } : question,
        );
        pollId = await announceVote(door, communityId, { ...vote, questions, more: settled(vote) });
        tell(pollId);
      },
    },
    ...rollCheckScenes(papers, vote.announced, rows, residents, () => pollId),
    ...[0, 3, 6].map((after, index) => ({
      day: addDays(vote.opens, after),
      time: '20:10',
      title: `${vote.title} 投票`,
      followed: true,
      play: () =>
        castBallots(
          door,
          casts().filter((_, place) => place % 3 === index),
          { pollId, share: 0.8 },
        ),
    })),
    ...proxyScenes(door, vote, residents, () => pollId),
    ...paperScenes(papers, vote.opens, rows, residents, () => pollId),
    {
      day: addDays(vote.opens, 7),
      time: '09:00',
      title: '提醒还没投票的业主',
      followed: true,
      play: async () => void (await door.as(committee).messages.remindNow({ pollId })),
    },
    {
      day: addDays(vote.opens, 8),
      time: '21:00',
      title: '几位业主改票',
      followed: true,
      play: () =>
        castBallots(
          door,
          casts().filter(({ openid }) => chance(`${openid} wavers`) < 0.05),
          { pollId, share: 0.8, again: true },
        ),
    },
  ];
}
