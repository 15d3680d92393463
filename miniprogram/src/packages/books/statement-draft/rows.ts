import { yuan } from '../../../ui/figures';
import type { SumRow } from '../../../ui/ledger-sum/LedgerSum';
import type { Statement } from './statement';

/** 上期结余 + 收入 − 支出 = 期末结余. */
export const sumOf = ({ opening, incomeFen, outgoFen, closing }: Statement['figures']): SumRow[] => [
  { operator: '', name: '上期结余', value: yuan(opening), unit: '元' },
  { operator: '+', name: '本期收入', value: yuan(incomeFen), unit: '元' },
  { operator: '−', name: '本期支出', value: yuan(outgoFen), unit: '元' },
  { operator: '=', name: '期末结余', value: yuan(closing), unit: '元' },
];
