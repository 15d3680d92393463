import { addDays, type Day } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import type { Scene } from './clock';
import type { Resident } from './residents';

const developer = { name: '白志强', label: '锡源房地产' };

const preparation = [
  '一、业主人数和面积按房屋业主名册确认，公告表决时封存，开始投票以前人人可以核对自己家那一行。',
  '二、起草了《锡源小区管理规约》6 条、《锡源小区业主大会议事规则》12 条，公告表决的时候一起公布全文。',
  '三、业委会选 5 人，候选人由业主自荐、业主推荐、社区推荐产生，由社区审核，名单公布满 15 天以后表决。',
].join('\n');

/** 首次业主大会的筹备: an owner asks for it, the street forms the group, the group posts what it has prepared. */
export function formationScenes(
  door: Door,
  communityId: string,
  from: Day,
  applicants: () => readonly Resident[],
): Scene[] {
  const street = door.as(staff.street.openid);
  return [
    {
      day: addDays(from, -40),
      time: '10:20',
      title: '业主申请成立业主大会',
      async play() {
        const [applicant] = applicants();
        if (!applicant) return;
        const reason = '房子交付过半两年多了，一直没有业主大会，公共收益和续聘物业的事没人能定。';
        await door.as(applicant.openid).formation.apply({ communityId, reason });
      },
    },
    {
      day: addDays(from, -5),
      time: '15:00',
      title: '乌兰镇组建筹备组',
      async play() {
        const { version } = await street.formation.show({ communityId });
        const officers = [
          { name: staff.street.name, part: 'street', chairs: true, label: '乌兰镇' },
          { name: staff.communityOfficer.name, part: 'community', chairs: false, label: '锡尼社区' },
          { name: developer.name, part: 'developer', chairs: false, label: developer.label },
        ] as const;
        const owners = applicants().map(({ name, labels: [label = ''] }) => ({
          ...{ name, label },
          ...{ part: 'owner' as const, chairs: false },
        }));
        await street.formation.formGroup({ communityId, version, members: [...officers, ...owners] });
      },
    },
    {
      day: addDays(from, 40),
      time: '11:00',
      title: '公告筹备情况',
      async play() {
        const { version } = await street.formation.show({ communityId });
        await street.formation.publishPreparation({ communityId, version, body: preparation });
      },
    },
  ];
}
