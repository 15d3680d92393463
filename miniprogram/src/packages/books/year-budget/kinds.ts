import type { Cloud } from '../../../cloud/cloud';

export type Listed = Awaited<ReturnType<Cloud['board']['budgets']>>;
export type YearPlan = Listed['budgets'][number];
export type BudgetKind = YearPlan['kind'];

export const kindTexts: Record<BudgetKind, string> = { fees: '物业费', 'shared-earnings': '公共收益' };
export const isBudgetKind = (kind: string): kind is BudgetKind => kind in kindTexts;
