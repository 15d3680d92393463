import { dayOf } from '@mulin/domain/day/day';
import { budgetLines } from '@mulin/domain/disclosure/budget';
import { yearBudgets } from '@mulin/shared-types/documents/budgets';
import type { board } from '@mulin/shared-types/operations/board';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import type { YearBudget } from './published';

/** 登记预算. One that waits or was returned is replaced; a published one is corrected by a new version with its reason. */
export const enterBudget: Handler<typeof board, 'enterBudget'> = async (input, ctx) => {
  const { communityId, kind, year, items, ground, reason } = input;
  const { company } = communityIn(ctx);
  const thisYear = Number(dayOf(ctx.now).slice(0, 4));
  if (Number(year) < thisYear || Number(year) > thisYear + 1) {
    throw new Refusal('INVALID_INPUT', '只能登记今年和明年的预算', 'year');
  }
  const known = new Set(budgetLines(kind, company.feeSystem).map(({ code }) => code));
  for (const [nth, { code }] of items.entries()) {
    if (!known.has(code)) throw new Refusal('INVALID_INPUT', `公示表里没有 ${code} 这一行`, `items.${nth}.code`);
  }
  if (new Set(items.map(({ code }) => code)).size < items.length) {
    throw new Refusal('INVALID_INPUT', '同一行写了两次', 'items');
  }
  const latest = await table(yearBudgets).first({ communityId, kind, year }, [['version', 'desc']]);
  const corrects = latest?.state === 'published' ? latest : undefined;
  if (corrects && reason === '') throw new Refusal('INVALID_INPUT', '这一年的预算已经公示，更正要写原因', 'reason');
  const version = corrects ? corrects.version + 1 : (latest?.version ?? 1);
  const budget: YearBudget = {
    _id: `${communityId}:${kind}:${year}:${version}`,
    communityId,
    kind,
    year,
    version,
    items,
    ground,
    reason,
    state: 'submitted',
    supersedes: corrects?._id ?? latest?.supersedes ?? null,
    enteredBy: ctx.caller.openid,
    enteredAt: ctx.now,
    reviewedBy: null,
    reviewedAt: null,
    reviewNote: '',
    noticeId: null,
  };
  await write(budget, latest !== undefined && !corrects);
  ctx.note({ kind, period: year, version });
  return { budgetId: budget._id };
};

async function write(budget: YearBudget, replaces: boolean): Promise<void> {
  const { _id, ...change } = budget;
  const unpublished = { state: oneOf(['submitted', 'returned'] as const) };
  const done = replaces
    ? await table(yearBudgets).update(_id, unpublished, change)
    : await table(yearBudgets).insertIfAbsent(budget);
  if (!done) throw new Refusal('CONFLICT', '这一年的预算刚刚变了，请刷新再看');
}
