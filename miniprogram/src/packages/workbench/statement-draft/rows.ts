import { change, yuan } from '../../../ui/figures';
import type { SumRow } from '../../../ui/ledger-sum/LedgerSum';
import type { StatRow } from '../../../ui/stat-table/StatTable';
import type { Statement, StatementLine } from './statement';

/** 上期结余 + 收入 − 支出 = 期末结余. */
export const sumOf = ({ opening, incomeFen, outgoFen, closing }: Statement['figures']): SumRow[] => [
  { operator: '', name: '上期结余', value: yuan(opening), unit: '元' },
  { operator: '+', name: '本期收入', value: yuan(incomeFen), unit: '元' },
  { operator: '−', name: '本期支出', value: yuan(outgoFen), unit: '元' },
  { operator: '=', name: '期末结余', value: yuan(closing), unit: '元' },
];

/** The table: name, this period, last period, change. */
export const rowsOf = (lines: readonly StatementLine[]): StatRow[] =>
  lines.map(({ title, level, thisFen, lastFen, big }) => ({
    cells: [
      title,
      yuan(thisFen),
      lastFen === null ? '—' : yuan(lastFen),
      lastFen === null ? '' : change(thisFen, lastFen),
    ],
    sum: level === 'total',
    big,
  }));

/** 变化超过 20%: these need a reason before the statement can be handed in. */
export const unexplained = (lines: readonly StatementLine[]): StatementLine[] => lines.filter(({ big }) => big);
