import { dayText } from '@mulin/domain/day/spoken';
import { yuan } from '../../../ui/figures';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import type { Claim } from './Claims';

/** Principal, days and clause of each late bill, added up. */
export function Items({ items, totalFen }: Pick<Claim, 'items' | 'totalFen'>) {
  return (
    <LedgerSum
      narrow
      rows={[
        ...items.map(({ title, principalFen, clause, from, through, days, fen }, nth) => ({
          operator: nth === 0 ? ('' as const) : ('+' as const),
          name: `${title}，晚 ${days} 天`,
          why: `本金 ${yuan(principalFen)} 元，${dayText(from, through)}到 ${dayText(through)}，${clause}`,
          value: yuan(fen),
          unit: '元',
        })),
        { operator: '=' as const, name: '违约金', value: yuan(totalFen), unit: '元' },
      ]}
    />
  );
}
