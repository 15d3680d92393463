import { matterKinds, matterStates } from '@mulin/domain/street/joint';
import { levelTitles } from '@mulin/domain/street/levels';
import { caseSources, caseStates, receptionHosts } from '@mulin/domain/street/reception';
import { violationKindOf, violationStates } from '@mulin/domain/street/violations';
import { jointMatters, jointMeetings } from '@mulin/shared-types/documents/joint';
import { communities } from '@mulin/shared-types/documents/places';
import { receivedCases, receptionDays } from '@mulin/shared-types/documents/reception';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { violations } from '@mulin/shared-types/documents/violations';
import { workCalendars } from '@mulin/shared-types/documents/work-calendars';
import { offices } from '@mulin/shared-types/operations/tables';
import { table } from '../../kit/database';
import { titleOf } from '../../requests/shown';
import { all, days, from, kept, moments, type Span } from '../list';

const answering = ['manager', 'committee', 'community', 'street', 'bureau'] as const;
const receptions = { planned: '定好了', held: '开过了', cancelled: '取消了' } as const;
const sessions = { called: '已通知', filed: '纪要已存', cancelled: '取消了' } as const;
const climbs = { climbing: '等答复', answered: '已答复', over: '办结' } as const;

async function placeOf({ communityId }: Span): Promise<{ streetId: string; districtId: string }> {
  const { streetId = '', districtId = '' } = (await table(communities).get(communityId)) ?? {};
  return { streetId, districtId };
}

/** What street and community see to: no list says who reported, called or came. */
export const aboutStreet = {
  violations: kept(
    {
      title: '违规举报',
      holds: '每一件违规：什么、在哪里、报给了哪个部门、办到哪一步（不带举报人）',
      who: ['clerk', ...answering],
      dayTitle: '举报',
    },
    from(violations, { where: (span) => ({ reportedAt: moments(span) }), orderBy: [['reportedAt', 'asc']] }),
    (c) => [
      c.text('编号', 16, ({ no }) => no),
      c.text('违规', 18, ({ kind }) => violationKindOf(kind).title),
      c.text('位置', 24, ({ place }) => place),
      c.moment('举报', ({ reportedAt }) => reportedAt),
      c.text('状态', 18, ({ state }) => violationStates[state]),
      c.text('部门', 24, ({ department }) => department),
      c.moment('下一步不晚于', ({ due }) => due),
    ],
  ),
  cases: kept(
    {
      title: '接待和热线来件',
      holds: '每一件来件：说了什么、谁来办、哪天以前、怎么答复的（不带来电的人）',
      who: answering,
      dayTitle: '登记',
    },
    from(receivedCases, { where: (span) => ({ takenAt: moments(span) }), orderBy: [['takenAt', 'asc']] }),
    (c) => [
      c.text('编号', 16, ({ no }) => no),
      c.text('来源', 12, ({ source }) => caseSources[source].title),
      c.text('热线单号', 18, ({ hotlineNo }) => hotlineNo),
      c.moment('登记', ({ takenAt }) => takenAt),
      c.text('来件', 40, (row) => row.text),
      c.text('谁来办', 20, ({ responsible }) => responsible),
      c.day('应答复', ({ dueDay }) => dueDay),
      c.text('状态', 16, ({ state }) => caseStates[state]),
      c.moment('答复时间', ({ answeredAt }) => answeredAt),
      c.text('答复', 40, ({ answer }) => answer),
      c.text('回访', 10, ({ content }) => (content === null ? '' : content ? '满意' : '不满意')),
    ],
  ),
  'reception-days': kept(
    { title: '接待日', holds: '每一次接待：谁接待、哪天、在哪里、开过了没有', who: offices, dayTitle: '接待' },
    async (span) => {
      const { streetId } = await placeOf(span);
      const found = await all(receptionDays, { streetId, day: days(span) }, [['day', 'asc']]);
      return found.filter(({ communityId = span.communityId }) => communityId === span.communityId);
    },
    (c) => [
      c.day('日子', ({ day }) => day),
      c.text('时间', 16, (row) => `${row.from}–${row.to}`),
      c.text('谁接待', 12, ({ heldBy }) => receptionHosts[heldBy]),
      c.text('接待人', 20, ({ host }) => host),
      c.text('地点', 24, ({ place }) => place),
      c.text('状态', 10, ({ state }) => receptions[state]),
      c.text('说明', 40, ({ note }) => note),
    ],
  ),
  climbed: kept(
    {
      title: '逐级上报',
      holds: '没有按时答复、报到上一级的每一件报修投诉',
      who: answering,
      dayTitle: '报到现在这一级',
    },
    async (span) => {
      const read = from(requestClimbs, {
        where: (each) => ({ arrivedAt: moments(each) }),
        orderBy: [['arrivedAt', 'asc']],
      });
      const found = await read(span);
      const reported = await table(requests).getMany(found.map(({ _id }) => _id));
      return found.flatMap((climb) => {
        const request = reported.get(climb._id);
        return request ? [{ ...climb, no: request.no, title: titleOf(request) }] : [];
      });
    },
    (c) => [
      c.text('编号', 16, ({ no }) => no),
      c.text('事情', 30, ({ title }) => title),
      c.text('报到哪一级', 14, ({ level }) => levelTitles[level]),
      c.moment('报到的时间', ({ arrivedAt }) => arrivedAt),
      c.moment('应答复', ({ dueAt }) => dueAt),
      c.text('状态', 10, ({ state }) => climbs[state]),
    ],
  ),
  'joint-matters': kept(
    {
      title: '联席会议事项',
      holds: '每一件报到联席会议的事：哪个单位办、哪天以前、结果怎样',
      who: offices,
      dayTitle: '提交',
    },
    from(jointMatters, { where: (span) => ({ filedAt: moments(span) }), orderBy: [['filedAt', 'asc']] }),
    (c) => [
      c.text('编号', 16, ({ no }) => no),
      c.text('种类', 22, ({ kind }) => matterKinds[kind]),
      c.text('事项', 40, ({ title }) => title),
      c.day('提交', ({ filedAt }) => filedAt),
      c.text('责任单位', 24, ({ unit }) => unit),
      c.day('期限', ({ dueDay }) => dueDay),
      c.text('状态', 18, ({ state }) => matterStates[state]),
      c.text('结果', 40, ({ outcome }) => outcome),
    ],
  ),
  'joint-meetings': kept(
    {
      title: '联席会议',
      holds: '本镇街每一次联席会议：哪天、在哪里、哪些单位',
      who: ['street', 'bureau'],
      dayTitle: '开会',
    },
    async (span) => all(jointMeetings, { streetId: (await placeOf(span)).streetId, day: days(span) }, [['day', 'asc']]),
    (c) => [
      c.day('日子', ({ day }) => day),
      c.text('种类', 10, ({ kind }) => (kind === 'regular' ? '例会' : '紧急会议')),
      c.text('地点', 24, ({ place }) => place),
      c.text('参加单位', 50, ({ participants }) => participants.join('、')),
      c.text('状态', 12, ({ state }) => sessions[state]),
    ],
  ),
  holidays: kept(
    { title: '放假安排', holds: '本旗县区登记的每一年放假和调休上班的日子', who: ['bureau'] },
    async (span) => all(workCalendars, { districtId: (await placeOf(span)).districtId }, [['year', 'asc']]),
    (c) => [
      c.text('年份', 8, ({ year }) => year),
      c.text('文号', 24, ({ documentNo }) => documentNo),
      c.text('放假', 60, ({ daysOff }) => daysOff.join('、')),
      c.text('调休上班', 40, ({ daysWorked }) => daysWorked.join('、')),
      c.moment('登记', ({ at }) => at),
    ],
  ),
};
