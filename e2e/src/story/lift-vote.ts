import { addDays, type Day } from '@mulin/domain/day/day';
import { castBallots } from './ballots';
import type { Scene } from './clock';
import type { Papers } from './papers';
import type { Resident } from './residents';
import { liftBuilding, rolesAmong } from './roles';
import { announceVote, awaitResult, type Vote } from './votes';

const liftVote = (today: Day): Vote => ({
  title: '6 号楼电梯大修使用维修资金',
  announced: addDays(today, -33),
  opens: addDays(today, -16),
  closes: addDays(today, -5),
  questions: [
    {
      matter: 'use-fund',
      shortName: '电梯大修',
      text: '是否同意使用 6 号楼专项维修资金 8.6 万元，更换电梯曳引绳和控制柜？',
      ifAgree: '动用 6 号楼的维修资金，每平方米约 12 元。',
      ifAgainst: '先不修，坏了再说。',
    },
  ],
  more: { kind: 'extraordinary', buildings: [liftBuilding] },
});

/** One building decides what it pays for; the result hangs, owners may still object, and one has. */
export function liftVoteScenes(
  { door, communityId }: Papers,
  today: Day,
  residents: () => readonly Resident[],
  tell: (pollId: string) => void,
): Scene[] {
  const vote = liftVote(today);
  let pollId = '';
  const inBuilding = () =>
    residents().flatMap((resident) => {
      const homes = resident.labels.flatMap((label, index) =>
        label.startsWith(liftBuilding) ? [resident.unitIds[index] ?? ''] : [],
      );
      return homes.length === 0 ? [] : [{ ...resident, unitIds: homes }];
    });
  return [
    {
      day: vote.announced,
      time: '11:00',
      title: `${vote.title} 公告`,
      followed: true,
      async play() {
        pollId = await announceVote(door, communityId, vote);
        tell(pollId);
      },
    },
    {
      day: addDays(vote.opens, 1),
      time: '20:20',
      title: `${vote.title} 投票`,
      followed: true,
      play: () => castBallots(door, inBuilding(), { pollId, share: 0.97 }),
    },
    {
      day: vote.closes,
      time: '18:05',
      title: `${vote.title} 计票`,
      followed: true,
      play: () => awaitResult(door, pollId),
    },
    {
      day: addDays(today, -2),
      time: '21:10',
      title: '一位业主对结果提异议',
      async play() {
        const { objector } = rolesAmong(residents());
        await door.as(objector.openid).assembly.objectToResult({
          ...{ unitId: objector.unitIds[0] ?? '', pollId, kind: 'procedure' },
          text: '公告贴在 1 单元门口，3 单元楼下没有看到。请说明各单元是怎么通知的。',
        });
      },
    },
  ];
}
