import { chart } from '../ledger/chart';
import type { BudgetKind } from './budget-kinds';

/** A line of a statement that a yearly budget may plan; totals follow from these. */
export interface BudgetLine {
  code: string;
  title: string;
}

type FeeSystem = 'lump-sum' | 'commission';

const incomeLines: readonly BudgetLine[] = [
  { code: 'A1', title: '全年应收' },
  { code: 'A2', title: '减：减免' },
  { code: 'A3', title: '减：预缴优惠' },
  { code: 'A10', title: '财政补贴' },
  { code: 'A11', title: '其他收入' },
];
const REST_OF_COSTS = 'A39';

const costLines: readonly BudgetLine[] = [
  ...new Map(
    chart
      .filter(({ code, type }) => type === 'cost' && code.startsWith('P'))
      .map(({ line, title }) => [line, line === REST_OF_COSTS ? '税金、核销及其他' : title]),
  ),
].map(([code, title]) => ({ code, title }));

const earningLines = (['B1', 'B2', 'B4'] as const).flatMap((block) => {
  const prefix = { B1: 'S4', B2: 'S5', B4: 'S6' }[block];
  return chart
    .filter(({ code }) => code.startsWith(prefix))
    .map(({ code, title }): BudgetLine => ({ code: `${block}.${code}`, title }));
});

/** What can be planned, line by line, in the order of the statement. */
export function budgetLines(kind: BudgetKind, feeSystem: FeeSystem): BudgetLine[] {
  if (kind === 'shared-earnings') return earningLines;
  return [...incomeLines, ...costLines, ...(feeSystem === 'commission' ? [{ code: 'A51', title: '物业酬金' }] : [])];
}

export interface BudgetItem {
  code: string;
  amountFen: number;
}

const totalTitles: Readonly<Record<string, string>> = {
  A4: '应收净额',
  A40: '支出合计',
  A50: '企业结余',
  A53: '代管资金结余',
  B1: '收入合计',
  B2: '合理成本合计',
  B3: '净收益',
  B4: '使用合计',
};

/** 年度预算 by statement line: what was planned, and the totals that follow, by the statement's own formulas. Fen. */
export function yearPlan(kind: BudgetKind, feeSystem: FeeSystem, items: readonly BudgetItem[]): Record<string, number> {
  const plan = Object.fromEntries(items.map(({ code, amountFen }) => [code, amountFen]));
  const of = (code: string) => plan[code] ?? 0;
  const sum = (codes: RegExp) =>
    items.reduce((fen, { code, amountFen }) => fen + (codes.test(code) ? amountFen : 0), 0);
  if (kind === 'shared-earnings') {
    const [b1, b2] = [sum(/^B1\./), sum(/^B2\./)];
    return { ...plan, B1: b1, B2: b2, B3: b1 - b2, B4: sum(/^B4\./) };
  }
  const a4 = of('A1') - of('A2') - of('A3');
  const a40 = sum(/^A[23]\d$/);
  const left = a4 + of('A10') + of('A11') - a40;
  return { ...plan, A4: a4, A40: a40, ...(feeSystem === 'lump-sum' ? { A50: left } : { A53: left - of('A51') }) };
}

/** The plan as it is read: each line with its title, totals behind the lines they are made of. */
export function planRows(kind: BudgetKind, feeSystem: FeeSystem, items: readonly BudgetItem[]) {
  const plan = yearPlan(kind, feeSystem, items);
  const lines = budgetLines(kind, feeSystem).filter(({ code }) => plan[code] !== undefined);
  const row = ({ code, title }: BudgetLine) => ({
    code,
    title,
    amountFen: plan[code] ?? 0,
    total: code in totalTitles,
  });
  const totals = Object.entries(totalTitles)
    .filter(([code]) => plan[code] !== undefined)
    .map(([code, title]) => row({ code, title }));
  return [...lines.map(row), ...totals];
}
