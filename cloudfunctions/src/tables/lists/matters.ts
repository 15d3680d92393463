import { climbStates, levelTitles } from '@mulin/domain/street/levels';
import { caseSources, caseStates } from '@mulin/domain/street/reception';
import { violationKindOf, violationStates } from '@mulin/domain/street/violations';
import { receivedCases } from '@mulin/shared-types/documents/reception';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import { violations } from '@mulin/shared-types/documents/violations';
import { table } from '../../kit/database';
import { titleOf } from '../../requests/shown';
import { from, kept, moments } from '../list';
import { watching } from './whose';

const answering = ['manager', ...watching] as const;

/** What street and community see to: no list says who reported, called or came. */
export const aboutMatters = {
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
      c.text('状态', 10, ({ state }) => climbStates[state]),
    ],
  ),
};
