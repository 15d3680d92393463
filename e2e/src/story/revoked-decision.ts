import { addDays, addMonths, type Day } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { nonceOf } from './ballots';
import { eachOf, staff } from './cast';
import { runTimer, type Scene } from './clock';
import { anju, bindHome, openNeighbour } from './neighbours';
import { Papers } from './papers';
import type { Pictures } from './pictures';
import { announceVote, awaitResult, type Vote } from './votes';

const TERM_MONTHS = 36;

const vote = (today: Day): Vote => ({
  title: '1 号楼底层住宅改民宿',
  announced: addDays(today, -60),
  opens: addDays(today, -42),
  closes: addDays(today, -33),
  questions: [
    {
      matter: 'other',
      shortName: '改民宿',
      text: '是否同意 1 号楼 101、102 改为民宿经营？',
      ifAgree: '两套住宅可以开民宿。',
      ifAgainst: '住宅还是住宅。',
    },
  ],
  more: { kind: 'extraordinary' },
});

/** 安居苑: a majority decided what no majority can; the street revokes it. The committee there goes out of office in ten weeks. */
export function revokedDecisionScenes(
  door: Door,
  today: Day,
  place: () => { streetId: string; collectFrom: Day },
  pictures: Pictures,
  tell: (told: { communityId: string; pollId?: string }) => void,
): Scene[] {
  const street = staff.street.openid;
  const [chair] = anju.homes;
  const { title, ...days } = vote(today);
  let papers = new Papers(door, '', pictures);
  let pollId = '';
  const homes = new Map<string, string>();
  return [
    {
      day: addDays(today, -75),
      time: '09:10',
      title: `${anju.name}开通，登记在任业委会`,
      async play() {
        const { streetId, collectFrom } = place();
        const communityId = await openNeighbour(door, streetId, collectFrom, anju);
        papers = new Papers(door, communityId, pictures);
        tell({ communityId });
        const termTo = addDays(today, 70);
        const termFrom = addDays(addMonths(termTo, -TERM_MONTHS), 1);
        await door.as(street).committee.recordCommittee({
          ...{ communityId, seats: 5, electedDay: addDays(termFrom, -6), termFrom, termTo },
          members: anju.homes.slice(0, 5).map(({ name, phone }, index) => ({
            personName: name,
            role: index === 0 ? 'chair' : 'member',
            phone: index === 0 ? phone : null,
          })),
          ...{ filingNumber: '乌镇业备〔2023〕7 号', filedDay: addDays(termFrom, 12) },
          note: '2023 年选举的纸质材料和备案表',
          fileIds: [await papers.handIn(street, 'committee', 'recorded')],
        });
        await eachOf(anju.homes, async (owner) => void homes.set(owner.openid, await bindHome(door, owner)));
      },
    },
    {
      day: days.announced,
      time: '09:40',
      title: `${anju.name}：${title} 公告`,
      async play() {
        pollId = await announceVote(door, papers.communityId, vote(today), chair?.openid);
        tell({ communityId: papers.communityId, pollId });
      },
    },
    {
      day: addDays(days.opens, 1),
      time: '19:50',
      title: `${anju.name}：投票`,
      followed: true,
      play: () =>
        eachOf(anju.homes.slice(0, 7), async ({ openid }, index) => {
          const choices = [{ questionId: 'q1', choice: index < 5 ? ('agree' as const) : ('against' as const) }];
          const unitId = homes.get(openid) ?? '';
          await door.as(openid).assembly.cast({ unitId, pollId, choices, nonce: nonceOf(pollId, openid) });
        }),
    },
    {
      day: days.closes,
      time: '18:05',
      title: `${anju.name}：计票`,
      play: () => awaitResult(door, pollId, chair?.openid),
    },
    {
      day: addDays(days.closes, 13),
      time: '11:20',
      title: `乌兰镇撤销${anju.name}的决定`,
      followed: true,
      async play() {
        await runTimer(door, 'assembly', 'after');
        await door.as(street).assembly.issueRuling({
          communityId: papers.communityId,
          kind: 'revocation',
          pollId,
          articles: ['《民法典》第二百七十九条'],
          reason:
            '住宅改为经营性用房，要有利害关系的业主一致同意，不能由业主大会多数决定。两户邻居书面不同意，决定违反法律，予以撤销。',
          fileIds: [await papers.handIn(street, 'polls', 'revocation')],
        });
      },
    },
  ];
}
