import { addDays, dayOf } from '@mulin/domain/day/day';
import { halfYearText } from '@mulin/domain/day/spoken';
import { budgetKindTitles } from '@mulin/domain/disclosure/budget-kinds';
import { kindsOfStatement } from '@mulin/domain/disclosure/kinds-of-statement';
import { polls } from '@mulin/shared-types/documents/assembly';
import { obligations, questions, statements } from '@mulin/shared-types/documents/board';
import { yearBudgets } from '@mulin/shared-types/documents/budgets';
import { boardKind } from '../board/notice-kinds';
import { atMost, oneOf, table } from '../kit/database';
import { MOST, type Sitting, type Task, withDay } from './task';

const SOON_DAYS = 7;

/** What has to be shown, answered, reviewed or counted: the company's, the committee's and the offices' side. */
export const publicTasks = async (sitting: Sitting): Promise<Task[]> =>
  (
    await Promise.all([
      overdueNotices(sitting),
      openQuestions(sitting),
      takenFurther(sitting),
      statementsUnderWay(sitting),
      budgetsUnderWay(sitting),
      votes(sitting),
    ])
  ).flat();

async function overdueNotices({ communityId, now, holds }: Sitting): Promise<Task[]> {
  if (holds('repairer') && !holds('clerk', 'cashier', 'manager', 'committee', 'community', 'street', 'bureau'))
    return [];
  const duties = await table(obligations).find(
    { communityId, metDay: null, dueDay: atMost(addDays(dayOf(now), SOON_DAYS)) },
    { limit: MOST, orderBy: [['dueDay', 'asc']] },
  );
  return duties.map(({ _id, kind, title, responsible, dueDay }) => {
    const owes = boardKind(kind)?.publisher === 'committee' ? holds('committee') : holds('clerk', 'cashier', 'manager');
    const action = owes ? '去公示' : '查看';
    return withDay(
      { kind: 'notice-overdue', id: _id, title: `公示${title}`, detail: `${responsible}负责`, action },
      dueDay,
    );
  });
}

async function openQuestions({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('clerk', 'cashier', 'manager', 'committee')) return [];
  const waiting = await table(questions).find(
    { communityId, answeredAt: null },
    { limit: MOST, orderBy: [['dueDay', 'asc']], fields: ['text', 'dueDay'] },
  );
  return waiting.map(({ _id, text, dueDay }) => {
    const title = '回答公示下的提问';
    return withDay({ kind: 'question', id: _id, title, detail: shortened(text), action: '去回答' }, dueDay);
  });
}

/** 业主不满意，问到社区、镇街的: each level has its own. */
async function takenFurther({ communityId, holds }: Sitting): Promise<Task[]> {
  const mine = (['community', 'street'] as const).filter((level) => holds(level));
  if (mine.length === 0) return [];
  const waiting = await table(questions).find(
    { communityId, waitsFor: oneOf<'community' | 'street' | null>(mine) },
    { limit: MOST, orderBy: [['appealDueDay', 'asc']], fields: ['text', 'appealDueDay', 'dueDay'] },
  );
  return waiting.map(({ _id, text, appealDueDay, dueDay }) => {
    const title = '答复业主不满意的提问';
    return withDay(
      { kind: 'question', id: _id, title, detail: shortened(text), action: '去答复' },
      appealDueDay ?? dueDay,
    );
  });
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

const statementSteps = {
  draft: { verb: '送审', action: '去送审' },
  returned: { verb: '改好再送审', action: '去修改' },
  submitted: { verb: '复核', action: '去复核' },
} as const;

async function statementsUnderWay({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('cashier', 'manager', 'committee')) return [];
  const underWay = await table(statements).find(
    { communityId, state: oneOf(['draft', 'returned', 'submitted']) },
    { limit: MOST, fields: ['kind', 'period', 'state', 'preparedBy', 'reviewNote'] },
  );
  return underWay.flatMap(({ _id, kind, period, state, preparedBy, reviewNote }) => {
    const step = state === 'published' || state === 'superseded' ? undefined : statementSteps[state];
    const prepares =
      kindsOfStatement[kind].preparedBy === 'committee' ? holds('committee') : holds('cashier', 'manager');
    if (
      !step ||
      !(state === 'submitted' ? holds('committee') : prepares) ||
      (state === 'submitted' && own.includes(preparedBy))
    )
      return [];
    const title = `${step.verb}：${halfYearText(period)}${kindsOfStatement[kind].title}`;
    const detail = state === 'returned' ? `业委会退回：${reviewNote}` : '数字都由账本算出';
    return [{ kind: 'statement' as const, id: _id, title, detail, action: step.action, due: null }];
  });
}

/** 年度预算: the committee reviews what it did not enter; the firm mends what came back. */
async function budgetsUnderWay({ communityId, own, holds }: Sitting): Promise<Task[]> {
  if (!holds('cashier', 'manager', 'committee')) return [];
  const underWay = await table(yearBudgets).find(
    { communityId, state: oneOf(['submitted', 'returned']) },
    { limit: MOST, fields: ['kind', 'year', 'state', 'enteredBy', 'reviewNote'] },
  );
  return underWay.flatMap(({ _id, kind, year, state, enteredBy, reviewNote }) => {
    const back = state === 'returned';
    if (back ? !holds('cashier', 'manager') : !holds('committee') || own.includes(enteredBy)) return [];
    const title = `${back ? '改好再交' : '复核'}：${year} 年${budgetKindTitles[kind]}预算`;
    const detail = back ? `业委会退回：${reviewNote}` : '同意了就公示，每次收支公示都和它比';
    return [{ kind: 'budget' as const, id: _id, title, detail, action: back ? '去修改' : '去复核', due: null }];
  });
}

async function votes({ communityId, holds }: Sitting): Promise<Task[]> {
  if (!holds('committee', 'community', 'street')) return [];
  const running = await table(polls).find(
    { communityId, state: oneOf(['draft', 'announced', 'open', 'closed']) },
    { limit: MOST, orderBy: [['opensAt', 'desc']], fields: ['title', 'state', 'opensAt', 'closesAt'] },
  );
  return running.map(({ _id, title, state, opensAt, closesAt }) => {
    const task = { kind: 'poll' as const, id: _id, title };
    switch (state) {
      case 'draft':
        return { ...task, detail: '还是草稿，公告满 15 天才能开始投票', action: '去公告', due: null };
      case 'announced':
        return { ...task, detail: '已公告，到时间自动开始投票', action: '查看', due: opensAt };
      case 'open':
        return { ...task, detail: '正在投票，截止后计票', action: '看进展', due: closesAt };
      default:
        return { ...task, detail: '已截止，正在计票', action: '看结果', due: null };
    }
  });
}
