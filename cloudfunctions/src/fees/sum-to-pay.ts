import { formatFen } from '@mulin/domain/money/fen';
import type { Bill } from './bill-postings';
import type { SumLine } from './sum-lines';

/** What is paid on a bill, and what was given for paying it ahead. Fen. */
export interface ToPay {
  fen: number;
  discountFen: number;
  discountTitle: string;
}

/** A bill's arithmetic to its end: less what it was corrected by, less the 预缴优惠, is what is paid. */
export function sumToPay({ sum, netFen }: Pick<Bill, 'sum' | 'netFen'>, { fen, ...discount }: ToPay): SumLine[] {
  const { discountFen, discountTitle } = discount;
  const creditedFen = netFen - discountFen - fen;
  if (fen === netFen) return sum;
  return [
    ...sum,
    ...(creditedFen > 0 ? [line('−', '更正', '原来算多了的', creditedFen)] : []),
    ...(discountFen > 0 ? [line('−', '预缴优惠', discountTitle, discountFen)] : []),
    line('=', '实缴', '', fen),
  ];
}

const line = (operator: SumLine['operator'], name: string, why: string, fen: number): SumLine => ({
  operator,
  name,
  why,
  value: formatFen(fen),
  unit: '元',
});
