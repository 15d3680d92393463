import { dutyFor, whenOn } from '@mulin/domain/requests/duty-words';
import { requestKinds } from '@mulin/domain/requests/request';
import { optionsOf, type Question } from '@mulin/domain/surveys/question';
import type { SurveyResult } from '@mulin/domain/surveys/result';
import { arrearsDisputes } from '@mulin/shared-types/documents/arrears';
import { surveys } from '@mulin/shared-types/documents/surveys';
import { offices } from '@mulin/shared-types/operations/tables';
import { lists as requestLists } from '../../requests/keep-lists';
import { urgencyTitle } from '../../requests/kinds';
import { roster } from '../../requests/roster';
import { from, kept, moments } from '../list';

const answers = { open: '等答复', answered: '答复了' } as const;

interface Said {
  of: string;
  answer: string;
  many: number | '';
  all: number | '';
}

/** A closed survey as it is published: where too few answered, only that. */
function saidIn(questions: readonly Question[], result: SurveyResult): Said[] {
  if (result.withheld)
    return [{ of: '', answer: '回答不到十份，只公布份数', many: result.answers, all: result.answers }];
  const all = result.answers;
  return [
    ...result.questions.flatMap(({ questionId, counts, words }) => {
      const question = questions.find(({ id }) => id === questionId);
      if (!question) return [];
      const options = optionsOf(question).map((answer, at) => ({
        of: question.text,
        answer,
        many: counts[at] ?? 0,
        all,
      }));
      return [...options, ...words.map((answer): Said => ({ of: question.text, answer, many: '', all: '' }))];
    }),
    ...result.buildings.map(({ building, of, satisfied }) => ({
      of: `满意和很满意：${building}`,
      answer: '',
      many: satisfied,
      all: of,
    })),
  ];
}

/** Who is on duty for what, what homes object to, and what residents answered. */
export const aboutWork = {
  'duty-roster': kept(
    { title: '值班表', holds: '现在排着的班：谁、哪几天、几点到几点、管什么', who: ['clerk', 'manager'] },
    async ({ communityId, ctx }) => (await roster({ communityId }, ctx)).duties,
    (c) => [
      c.text('姓名', 12, ({ name }) => name),
      c.text('时间', 36, whenOn),
      c.text('管什么', 40, dutyFor),
      c.text('说明', 14, ({ gone }) => (gone ? '已离岗，不派' : '')),
    ],
  ),
  'request-categories': kept(
    {
      title: '报事类别',
      holds: '本小区的报修、投诉、建议分哪些类别、急不急、派给谁',
      who: ['clerk', 'manager', 'street', 'bureau'],
    },
    async ({ communityId, ctx }) => {
      const { categories, workers } = await requestLists({ communityId }, ctx);
      const named = new Map(workers.map(({ workerId, name }) => [workerId, name]));
      return categories.map((one) => ({ ...one, worker: named.get(one.workerId) ?? '' }));
    },
    (c) => [
      c.text('种类', 8, ({ kind }) => requestKinds[kind]),
      c.text('类别', 20, ({ title }) => title),
      c.text('急不急', 12, ({ urgency }) => urgencyTitle(urgency)),
      c.text('先派给', 12, ({ worker }) => worker),
    ],
  ),
  disputes: kept(
    {
      title: '缴费异议',
      holds: '住户说账单不对、服务没到位的每一条和答复（不带提的人）',
      who: ['clerk', 'manager'],
      dayTitle: '提出',
    },
    from(arrearsDisputes, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.day('提出', ({ askedAt }) => askedAt),
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.text('异议', 40, (row) => row.text),
      c.text('状态', 10, ({ state }) => answers[state]),
      c.day('答复', ({ answeredAt }) => answeredAt),
      c.text('答复内容', 40, ({ answer }) => answer),
    ],
  ),
  'survey-results': kept(
    {
      title: '问卷结果',
      holds: '截止了的每一份问卷：每个选项多少份、写了什么、各楼满意的份数（没有谁答了什么）',
      who: offices,
      dayTitle: '发出',
    },
    async (span) => {
      const read = from(surveys, {
        where: (each) => ({ state: 'closed', at: moments(each) }),
        orderBy: [['at', 'asc']],
      });
      const closed = await read(span);
      return closed.flatMap(({ title, at, questions, result }) =>
        saidIn(questions, result as SurveyResult).map((said) => ({ title, at, ...said })),
      );
    },
    (c) => [
      c.day('发出', ({ at }) => at),
      c.text('问卷', 30, ({ title }) => title),
      c.text('问题', 40, (row) => row.of),
      c.text('选项或回答', 40, ({ answer }) => answer),
      c.text('份数', 8, ({ many }) => many),
      c.text('一共', 8, (row) => row.all),
    ],
  ),
};
