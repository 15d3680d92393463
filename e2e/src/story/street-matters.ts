import { addDays, type Day } from '@mulin/domain/day/day';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import type { Scene } from './clock';
import type { Pictures } from './pictures';
import type { Resident } from './residents';

/** Reports a breach; nobody else's scene or test needs this home. */
const REPORTER = 105;

/** What a street does for its communities: the joint meeting and a matter of it, a breach, a reception day, a hotline case. */
export function streetScenes(
  door: Door,
  { communityId, streetId }: { communityId: string; streetId: string },
  today: Day,
  residents: () => readonly Resident[],
  pictures: Pictures,
): Scene[] {
  const street = door.as(staff.street.openid);
  const officer = door.as(staff.communityOfficer.openid);
  const clerk = door.as(staff.clerk.openid);
  const members = ['乌兰镇政府', '锡尼社区', '住建局', '供电公司', '市场监管所'];
  const told = { meetingId: '', matterId: '', violationId: '' };

  return [
    {
      day: addDays(today, -24),
      time: '09:10',
      title: '镇里建立物业管理联席会议，社区提交一件事',
      async play() {
        await street.street.setUpJoint({ streetId, convener: '孟和（分管副镇长）', members });
        const matter = await officer.street.fileMatter({
          communityId,
          requestId: 'demo-cable',
          kind: 'utility',
          urgency: 'normal',
          title: '6号楼地下室供电电缆老化',
          facts: '地下室电缆外皮开裂，雨天跳闸，产权分界说不清，物业报修三次没人来。',
        });
        told.matterId = matter.matterId;
        await street.street.acceptMatter({ matterId: told.matterId, accept: true, urgency: 'normal', note: '' });
        const meeting = await street.street.callJoint({
          streetId,
          requestId: 'demo-meeting',
          kind: 'regular',
          day: addDays(today, -20),
          place: '镇政府二楼会议室',
          participants: members,
        });
        told.meetingId = meeting.meetingId;
      },
    },
    {
      day: addDays(today, -20),
      time: '16:00',
      title: '联席会议开完，有人接、有人办、有人盯',
      async play() {
        const { meetingId, matterId } = told;
        await street.street.decideMatter({
          matterId,
          meetingId,
          method: '供电公司查清分界并更换老化电缆，物业配合停电通知',
          unit: '供电公司',
          receiver: '供电公司客户部',
          handler: '供电所抢修班',
          watcher: '锡尼社区',
          limitDay: addDays(today, -4),
        });
        const signed = ['乌兰镇政府', '供电公司'];
        const minutes = '到会五家单位。议了一件事：电缆老化，由供电公司更换，社区盯着。';
        await street.street.fileMinutes({ meetingId, held: true, attended: members, signed, minutes });
        await officer.street.receiveMatter({ matterId, note: '供电公司客户部已接' });
      },
    },
    {
      day: addDays(today, -3),
      time: '10:30',
      title: '电缆换了一半，延了几天',
      async play() {
        const { matterId } = told;
        await officer.street.reportMatter({ matterId, finished: false, note: '换了 1、2 单元，余下的等料' });
      },
    },
    {
      day: addDays(today, -11),
      time: '20:10',
      title: '有人举报楼道飞线充电',
      async play() {
        const reporter = residents().filter(({ unitIds }) => unitIds.length === 1)[REPORTER];
        const person = door.as(reporter?.openid ?? '');
        const photo = await person.upload(uploadPath('violations', communityId, 'wire.png'), pictures.broken);
        const { violationId } = await person.street.reportViolation({
          communityId,
          requestId: 'demo-wire',
          kind: 'charging',
          place: '2号楼1单元三层窗外',
          text: '从窗户拉线给电动车充电，天天这样',
          fileIds: [photo],
        });
        told.violationId = violationId;
      },
    },
    {
      day: addDays(today, -10),
      time: '09:30',
      title: '物业劝阻无效，报消防',
      async play() {
        const { violationId } = told;
        await clerk.street.dissuade({ violationId, stopped: false, note: '上门劝过，晚上又拉上了' });
        await clerk.street.referViolation({ violationId, department: '消防救援机构', note: '书面报的' });
      },
    },
    {
      day: addDays(today, -6),
      time: '15:00',
      title: '接待日和热线各登记一件',
      async play() {
        await officer.street.planReception({
          communityId,
          requestId: 'demo-reception',
          heldBy: 'community',
          host: '社区书记',
          day: addDays(today, 6),
          from: '09:00',
          to: '11:30',
          place: '锡尼社区一楼',
        });
        await officer.street.takeCase({
          communityId,
          requestId: 'demo-hotline',
          source: 'hotline',
          hotlineNo: '12345-0611',
          text: '来电反映 4 号楼前垃圾桶清得不及时，夏天有味',
          responsible: '锡源物业',
        });
      },
    },
  ];
}
