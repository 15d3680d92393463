import { budgetLines, planRows } from '@mulin/domain/disclosure/budget';
import { budgetKinds } from '@mulin/domain/disclosure/budget-kinds';
import { yearBudgets } from '@mulin/shared-types/documents/budgets';
import type { board } from '@mulin/shared-types/operations/board';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { accountsOfPerson } from '../../kit/same-person';

/** Two kinds in decades. */
const MOST = 500;

export const budgets: Handler<typeof board, 'budgets'> = async ({ communityId }, ctx) => {
  const { feeSystem } = communityIn(ctx).company;
  const [found, own] = await Promise.all([
    table(yearBudgets).findAll(
      { communityId },
      {
        atMost: MOST,
        orderBy: [
          ['year', 'desc'],
          ['kind', 'asc'],
          ['version', 'desc'],
        ],
      },
    ),
    accountsOfPerson(ctx.caller.openid),
  ]);
  return {
    owed: feeSystem === 'commission',
    lines: budgetKinds.map((kind) => ({ kind, lines: budgetLines(kind, feeSystem) })),
    budgets: found.map(({ _id, kind, items, enteredBy, enteredAt, ...same }) => ({
      ...same,
      budgetId: _id,
      kind,
      rows: planRows(kind, feeSystem, items),
      enteredAt: enteredAt.toISOString(),
      mine: own.includes(enteredBy),
    })),
  };
};
