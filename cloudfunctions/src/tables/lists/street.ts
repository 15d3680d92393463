import { matterKinds, matterStates, sessionStates } from '@mulin/domain/street/joint';
import { receptionHosts } from '@mulin/domain/street/reception';
import { jointMatters, jointMeetings } from '@mulin/shared-types/documents/joint';
import { communities } from '@mulin/shared-types/documents/places';
import { receptionDays } from '@mulin/shared-types/documents/reception';
import { workCalendars } from '@mulin/shared-types/documents/work-calendars';
import { offices } from '@mulin/shared-types/operations/tables';
import { table } from '../../kit/database';
import { all, days, from, kept, moments, type Span } from '../list';

const receptions = { planned: '定好了', held: '开过了', cancelled: '取消了' } as const;

async function placeOf({ communityId }: Span): Promise<{ streetId: string; districtId: string }> {
  const { streetId = '', districtId = '' } = (await table(communities).get(communityId)) ?? {};
  return { streetId, districtId };
}

/** What street and bureau sit down for. */
export const aboutStreet = {
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
      c.text('状态', 12, ({ state }) => sessionStates[state]),
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
