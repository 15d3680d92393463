import { planRows } from '@mulin/domain/disclosure/budget';
import { budgetKindTitles } from '@mulin/domain/disclosure/budget-kinds';
import { formatFen } from '@mulin/domain/money/fen';
import { yearBudgets } from '@mulin/shared-types/documents/budgets';
import type { board } from '@mulin/shared-types/operations/board';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Context, Handler } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { type NewNotice, postNoticeIn } from '../../kit/notice';
import { requireOther } from '../../kit/same-person';
import { budgetDutyOf } from './duty';
import type { YearBudget } from './published';

/** 复核 by the owners' side and never by whoever entered it. Agreeing is publishing: the year's plan hangs on the board. */
export const reviewBudget: Handler<typeof board, 'reviewBudget'> = async ({ budgetId, agree, note }, ctx) => {
  const budget = ctx.subjectOf(yearBudgets);
  const { openid } = ctx.caller;
  await requireOther(budget.enteredBy, openid, '这份预算是您登记的，要请另一位来复核');
  if (budget.state === 'published') return { noticeId: agree ? budget.noticeId : null };
  if (budget.state !== 'submitted') throw changed();
  if (!agree && note === '') throw new Refusal('INVALID_INPUT', '退回要写意见', 'note');
  const reviewed = { reviewedBy: openid, reviewedAt: ctx.now, reviewNote: note };
  if (!agree) {
    const waiting = { state: 'submitted', enteredAt: budget.enteredAt } as const;
    if (!(await table(yearBudgets).update(budgetId, waiting, { ...reviewed, state: 'returned' }))) throw changed();
    ctx.note({ agree });
    return { noticeId: null };
  }
  const noticeId = `${budgetId}:notice`;
  await transaction(async (tx) => {
    const now = await tx.get(yearBudgets, budgetId);
    if (now?.state !== 'submitted' || now.enteredAt.getTime() !== budget.enteredAt.getTime()) throw changed();
    const earlier = now.supersedes === null ? undefined : await supersedeIn(tx, now.supersedes);
    await tx.update(yearBudgets, budgetId, { ...reviewed, state: 'published', noticeId });
    await postNoticeIn(
      tx,
      noticeFor(now, ctx, noticeId, earlier?.noticeId ?? null),
      budgetDutyOf(communityIn(ctx), now),
    );
  });
  ctx.note({ agree });
  return { noticeId };
};

const changed = () => new Refusal('CONFLICT', '这份预算刚刚变了，请刷新再看');

async function supersedeIn(tx: Transaction, budgetId: string): Promise<YearBudget | undefined> {
  const earlier = await tx.get(yearBudgets, budgetId);
  if (earlier?.state === 'published') await tx.update(yearBudgets, budgetId, { state: 'superseded' });
  return earlier;
}

function noticeFor(budget: YearBudget, ctx: Context, noticeId: string, supersedes: string | null): NewNotice {
  const { _id, company } = communityIn(ctx);
  const { kind, year, items, ground, reason } = budget;
  const lines = planRows(kind, company.feeSystem, items).map(
    ({ title, amountFen, total }) => `${total ? '合计　' : ''}${title}：${formatFen(amountFen)} 元`,
  );
  return {
    _id: noticeId,
    communityId: _id,
    kind: `budget.${kind}`,
    title: `${year} 年${budgetKindTitles[kind]}预算`,
    body: [...lines, `和业主商定：${ground}`, `${company.name}编制，业主委员会复核。每次收支公示都和它比。`].join('\n'),
    fileIds: [],
    about: { kind: 'text', id: '' },
    supersedes,
    reason,
    publishedBy: ctx.caller.openid,
    publisher: company.name,
    publishedAt: ctx.now,
    keepUntil: null,
  };
}
