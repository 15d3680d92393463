/** What a yearly budget (年度预算) plans. */
export const budgetKindTitles = { fees: '物业费', 'shared-earnings': '公共收益' } as const;
export type BudgetKind = keyof typeof budgetKindTitles;
export const budgetKinds = ['fees', 'shared-earnings'] as const satisfies readonly BudgetKind[];
