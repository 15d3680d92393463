import { yearPlan } from '@mulin/domain/disclosure/budget';
import type { BudgetKind } from '@mulin/domain/disclosure/budget-kinds';
import { yearBudgets } from '@mulin/shared-types/documents/budgets';
import type { communities } from '@mulin/shared-types/documents/places';
import { type Row, table } from '../../kit/database';

export type YearBudget = Row<typeof yearBudgets>;
type Community = Row<typeof communities>;

const publishedBudget = (communityId: string, kind: BudgetKind, year: string): Promise<YearBudget | undefined> =>
  table(yearBudgets).first({ communityId, kind, year, state: 'published' });

/** The year's plan by statement line; undefined where nothing was planned. */
export async function planOf(
  { _id, company }: Pick<Community, '_id' | 'company'>,
  kind: BudgetKind,
  year: string,
): Promise<Record<string, number> | undefined> {
  const budget = await publishedBudget(_id, kind, year);
  return budget && yearPlan(kind, company.feeSystem, budget.items);
}
