import { addDays, type Day } from '@mulin/domain/day/day';
import { at } from './calendar';
import { eachOf, staff } from './cast';
import type { Scene } from './clock';
import type { Papers } from './papers';
import type { Resident } from './residents';
import type { Roles } from './roles';

/** How many of a hundred would have them, in the order of `Roles.candidates`; the chair to be stands first. */
export const CHAIR_LIKED = 84;
export const CANDIDATES_LIKED = [78, 75, 72, 70, 61, 30] as const;

const introductions = [
  '退休会计，看得懂账，想把公共收益每一笔说清楚。',
  '做过十年水电，楼里的管线熟，愿意晚上巡楼。',
  '社区老年大学的老师，楼上楼下都认识，愿意跑腿。',
  '在外地上班周末回来，会用电脑，帮大家看合同。',
  '开小超市的，天天在小区里，有事好找。',
  '刚搬来一年，想给小区做点事。',
];
const chairIntroduction = '住了六年，和老伴一起。想把业主大会开起来，账公开，电梯修好。';
const refusal = '报名表要本人签名承诺，两次通知补交都没有交来。';

type Standing = Roles & { chair: Resident };

/** 首届业委会选举 up to the published list: called by the community, vetted by it, one candidate found not qualified. */
export function electionScenes(
  papers: Papers,
  from: Day,
  roles: () => Standing,
  tell: (electionId: string) => void,
): Scene[] {
  const { door, communityId } = papers;
  const officer = door.as(staff.communityOfficer.openid);
  let electionId = '';
  return [
    {
      day: addDays(from, 5),
      time: '09:30',
      title: '首届业委会选举：推荐候选人',
      async play() {
        ({ electionId } = await officer.committee.startElection({
          communityId,
          kind: 'first',
          title: '首届业委会选举',
          seats: 5,
          organiser: 'preparatory',
          termYears: 3,
          nominateUntil: at(addDays(from, 25), '18:00'),
          reserveAllowed: true,
        }));
        tell(electionId);
      },
    },
    {
      day: addDays(from, 12),
      time: '20:00',
      title: '业主自荐、推荐候选人',
      play: () => putForward(papers, electionId, roles()),
    },
    {
      day: addDays(from, 26),
      time: '10:00',
      title: '社区审核候选人',
      play: () => vetAll(papers, electionId, roles().refused),
    },
    {
      day: addDays(from, 30),
      time: '10:00',
      title: '公布候选人名单',
      play: async () => void (await officer.committee.publishList({ electionId })),
    },
  ];
}

/** Most stand themselves; the second is named by a neighbour, the third by the community, and both accept. */
async function putForward({ door }: Papers, electionId: string, roles: Standing): Promise<void> {
  const { chair, candidates, refused, applicants } = roles;
  await stand(chair, chairIntroduction);
  await stand(refused, '愿意为大家服务。');
  await eachOf(candidates, async (candidate, index) => {
    const introduction = introductions[index] ?? '';
    const { name: personName, unitIds } = candidate;
    const [homeId = ''] = unitIds;
    const [neighbour] = applicants;
    if (index === 1 && neighbour) {
      const [unitId = ''] = neighbour.unitIds;
      const named = { unitId, electionId, homeId, personName };
      await accept(candidate, (await door.as(neighbour.openid).committee.nominate(named)).candidateId, introduction);
    } else if (index === 2) {
      const { committee } = door.as(staff.communityOfficer.openid);
      const named = { electionId, homeId, personName, from: 'community' as const };
      await accept(candidate, (await committee.recommend(named)).candidateId, introduction);
    } else await stand(candidate, introduction);
  });

  async function stand({ openid, unitIds: [unitId = ''] }: Resident, introduction: string): Promise<void> {
    await door.as(openid).committee.stand({ unitId, electionId, introduction, consent: true });
  }
  async function accept({ openid }: Resident, candidateId: string, introduction: string): Promise<void> {
    await door.as(openid).committee.answerNomination({ candidateId, accept: true, introduction, consent: true });
  }
}

async function vetAll(papers: Papers, electionId: string, refused: Resident): Promise<void> {
  const officer = staff.communityOfficer.openid;
  const { committee } = papers.door.as(officer);
  const { candidates } = await committee.toVet({ electionId });
  for (const { candidateId, name, onRoll } of candidates) {
    const qualified = name !== refused.name;
    const checked = onRoll ? '' : '名册上写的是老伴，已核对结婚证和不动产权证，是共有人';
    const fileIds = qualified && onRoll ? [] : [await papers.handIn(officer, 'committee', `vetting-${candidateId}`)];
    const reason = qualified ? checked : refusal;
    await committee.vet({ candidateId, qualified, reason, branchOpinion: qualified ? '同意' : '', fileIds });
  }
}
