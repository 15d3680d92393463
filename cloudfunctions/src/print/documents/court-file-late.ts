import { wholeDayText } from '@mulin/domain/day/spoken';
import { lateClauseText } from '@mulin/domain/fees/term-lines';
import { formatFen } from '@mulin/domain/money/fen';
import { billTitle } from '../../fees/bill-view';
import type { Block } from '../paper/paper';
import type { CourtFile } from './court-file';
import { table } from './court-file-parts';

type Late = Pick<CourtFile, 'late' | 'claims' | 'day'>;

/** 违约金 in the claim: only what the contract agreed (民法典 585); whether to ask for it is decided by people. */
export function lateAnswer({ late, claims, day }: Late): string {
  if (late.every(({ clause }) => clause === null) && claims.length === 0) return '没有请求：收费标准里没有违约金条款';
  const claimed = claims.reduce((sum, { totalFen }) => sum + totalFen, 0);
  const more = late.reduce((sum, { fen, barred }) => (barred ? sum : sum + fen), 0);
  return `已经出账单的 ${formatFen(claimed)} 元；另外算到 ${wholeDayText(day)} 的 ${formatFen(more)} 元还没有要。请求多少由审核人定，法院可能酌减`;
}

/** Clause and calculation, bill by bill. */
export function lateCalculation({ late, claims }: Late): Block[] {
  const agreed = late.filter(({ clause }) => clause !== null);
  const rows = [
    ...claims.flatMap(({ items }) => items.map((item) => ({ ...item, note: '已出账单' }))),
    ...agreed.map((item) => ({
      ...item,
      title: billTitle(item.bill),
      note: item.barred ? '过了诉讼时效' : '还没有要',
    })),
  ];
  if (rows.length === 0) return [];
  const clauses = new Set(agreed.flatMap(({ clause }) => (clause ? [lateClauseText(clause)] : [])));
  return [
    { kind: 'text', bold: true, text: '违约金怎么算的' },
    { kind: 'text', text: [...clauses].join('；') },
    table(
      ['账单 24', '本金（元） 16>', '从哪天到哪天 28', '天数 8>', '违约金（元） 12>', '说明 12'],
      rows.map(({ title, principalFen, from, through, days, fen, note }) => [
        title,
        formatFen(principalFen),
        days === 0 ? '' : `${from} 到 ${through}`,
        String(days),
        formatFen(fen),
        note,
      ]),
    ),
  ];
}
