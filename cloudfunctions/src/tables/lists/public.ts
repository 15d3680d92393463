import { appealTitles } from '@mulin/domain/disclosure/question';
import { ruleOf } from '@mulin/domain/requests/presets';
import { requestKinds, requestStates } from '@mulin/domain/requests/request';
import { urgencies } from '@mulin/domain/requests/urgency';
import { decisions } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { notices, obligations, questions } from '@mulin/shared-types/documents/board';
import { requests } from '@mulin/shared-types/documents/requests';
import { offices } from '@mulin/shared-types/operations/tables';
import { kindTitle } from '../../board/notice-kinds';
import { oneOf, type Row } from '../../kit/database';
import { days, from, kept, moments } from '../list';
import { watching } from './whose';

const held = {
  announced: '已公告',
  open: '正在投票',
  closed: '已截止，正在计票',
  published: '结果已公布',
  final: '结果生效',
  withdrawn: '撤回了',
  revoked: '被撤销',
} as const satisfies Partial<Record<Row<typeof polls>['state'], string>>;
const kinds = { regular: '定期会议', extraordinary: '临时会议', first: '首次会议' } as const;
const modes = {
  'binding-electronic': '电子表决',
  'paper-binding': '纸面表决为准',
  consultation: '征求意见',
} as const;

/** What was reported, asked, posted and decided. */
export const aboutPublic = {
  requests: kept(
    {
      title: '报修投诉',
      holds: '每一件报修、投诉、建议：什么时候报、多快办、评了几分（不带姓名和房号）',
      who: offices,
      dayTitle: '报的',
    },
    from(requests, { where: (span) => ({ reportedAt: moments(span) }), orderBy: [['reportedAt', 'asc']] }),
    (c) => [
      c.text('编号', 16, ({ no }) => no),
      c.text('种类', 8, ({ kind }) => requestKinds[kind]),
      c.text('类别', 14, ({ categoryTitle }) => categoryTitle),
      c.text('位置', 20, ({ common, place }) => (common ? place : '户内')),
      c.text('急不急', 12, ({ urgency }) => urgencies[ruleOf(urgency)].title),
      c.text('状态', 12, ({ state }) => requestStates[state]),
      c.moment('报的时间', ({ reportedAt }) => reportedAt),
      c.moment('接单', ({ takenAt }) => takenAt),
      c.moment('应到场', ({ onSiteBy }) => onSiteBy),
      c.moment('到场', ({ onSiteAt }) => onSiteAt),
      c.moment('应办完', ({ doneBy }) => doneBy),
      c.moment('办完', ({ doneAt }) => doneAt),
      c.text('评分', 8, ({ rating }) => rating ?? ''),
      c.text('重开次数', 10, ({ reopened }) => reopened),
    ],
  ),
  questions: kept(
    {
      title: '公示提问',
      holds: '公示下面的每一个提问和答复（不带提问的人）',
      who: offices,
      dayTitle: '应答复',
    },
    from(questions, { where: (span) => ({ dueDay: days(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.day('提问', ({ askedAt }) => askedAt),
      c.text('问的是', 20, ({ line }) => line),
      c.text('提问', 40, (row) => row.text),
      c.day('应答复', ({ dueDay }) => dueDay),
      c.day('答复', ({ answeredAt }) => answeredAt),
      c.text('答复', 40, ({ answer }) => answer ?? ''),
      c.text('不满意问到', 10, ({ heardBy }) => (heardBy === 'firm' ? '' : appealTitles[heardBy])),
      c.text('那一级的答复', 40, ({ appeals }) => appeals.at(-1)?.answer ?? ''),
    ],
  ),
  notices: kept(
    { title: '公示', holds: '贴出来过的每一份公示，被更正的也在', who: offices, dayTitle: '公示' },
    from(notices, { where: (span) => ({ publishedAt: moments(span) }), orderBy: [['publishedAt', 'asc']] }),
    (c) => [
      c.moment('公示', ({ publishedAt }) => publishedAt),
      c.text('种类', 20, ({ kind }) => kindTitle(kind)),
      c.text('题目', 40, ({ title }) => title),
      c.text('公示人', 20, ({ publisher }) => publisher),
      c.day('保留到', ({ keepUntil }) => keepUntil),
      c.text('状态', 10, ({ state }) => (state === 'published' ? '在公示' : '已更正')),
    ],
  ),
  duties: kept(
    {
      title: '应公示事项',
      holds: '应该公示什么、谁来公示、哪天以前、公示了没有',
      who: offices,
      dayTitle: '期限',
    },
    from(obligations, { where: (span) => ({ dueDay: days(span) }), orderBy: [['dueDay', 'asc']] }),
    (c) => [
      c.day('期限', ({ dueDay }) => dueDay),
      c.text('应公示', 40, ({ title }) => title),
      c.text('谁来公示', 16, ({ responsible }) => responsible),
      c.day('公示了', ({ metDay }) => metDay),
    ],
  ),
  votes: kept(
    {
      title: '业主大会',
      holds: '每一次表决：几号到几号、总人数和总面积、办到哪一步',
      who: ['manager', ...watching],
      dayTitle: '开始',
    },
    from(polls, {
      where: (span) => ({ state: oneOf(Object.keys(held) as (keyof typeof held)[]), opensAt: moments(span) }),
      orderBy: [['opensAt', 'asc']],
    }),
    (c) => [
      c.text('议题', 40, ({ title }) => title),
      c.text('会议', 12, ({ kind }) => kinds[kind]),
      c.moment('开始', ({ opensAt }) => opensAt),
      c.moment('截止', ({ closesAt }) => closesAt),
      c.text('总人数', 10, ({ totalHeads }) => totalHeads),
      c.area('总面积', ({ totalAreaCenti }) => totalAreaCenti),
      c.text('状态', 16, ({ state }) => (state === 'draft' ? '' : held[state])),
    ],
  ),
  decisions: kept(
    {
      title: '业主大会决定',
      holds: '生效的每一个决定：哪天公布、哪天生效、几项通过',
      who: ['manager', ...watching],
      dayTitle: '生效',
    },
    from(decisions, { where: (span) => ({ finalDay: days(span) }), orderBy: [['finalDay', 'asc']] }),
    (c) => [
      c.text('题目', 40, ({ title }) => title),
      c.text('表决方式', 14, ({ legalMode }) => modes[legalMode]),
      c.day('公布', ({ publishedDay }) => publishedDay),
      c.day('生效', ({ finalDay }) => finalDay),
      c.text('表决事项', 10, ({ outcomes }) => outcomes.length),
      c.text('通过', 8, ({ outcomes }) => outcomes.filter(({ passed }) => passed).length),
      c.text('告知了谁', 16, ({ received }) =>
        received.map(({ as }) => (as === 'community' ? '社区' : '镇街')).join('、'),
      ),
    ],
  ),
};
