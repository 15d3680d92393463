import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Note } from '../../../ui/note/Note';
import type { Repair } from './request';

/** 花了多少钱: known once the work is finished. */
export function Cost({ request: { state, costFen, common } }: { request: Repair }) {
  if (state !== 'done' && state !== 'closed') return null;
  return (
    <Card title="花了多少钱">
      <LedgerSum
        narrow
        rows={[
          { operator: '', name: '材料', value: yuan(costFen), unit: '元' },
          { operator: '+', name: '人工', why: '物业工资里，不另收', value: yuan(0), unit: '元' },
          { operator: '=', name: '合计', value: yuan(costFen), unit: '元' },
        ]}
      />
      <Note>{common ? '从物业费支出，您不用付。' : '家里的材料按实收，物业要给您票据。'}</Note>
    </Card>
  );
}
