import { monthText } from '@mulin/domain/day/spoken';
import { Text } from '@tarojs/components';
import type { Cloud } from '../../../cloud/cloud';
import { Card } from '../../../ui/card/Card';
import { count, yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Progress } from '../../../ui/progress/Progress';
import { Empty } from '../../../ui/state/Empty';
import { Tip } from '../../../ui/tip/Tip';

type BillRun = Awaited<ReturnType<Cloud['fees']['run']>>;

/** How far the run of a month is, what came of it, and which homes were left out why. */
export function Outcome({ run, month }: { run: BillRun; month: string }) {
  const { state, done, total, bills, billedFen, paidFen, skipped } = run;
  if (state === 'none')
    return (
      <Card>
        <Empty title={`${monthText(month)}还没出账`} detail="出了账单，住户才能缴费。" />
      </Card>
    );
  return (
    <>
      {state === 'done' ? null : (
        <Card>
          <Progress name="正在出账" done={done} total={total} unit="户" note="可以先离开这一页，会接着出" />
          {state === 'failed' ? <Tip kind="bad">出到一半停了，再点一次接着出，不会重复。</Tip> : null}
        </Card>
      )}
      <Card title={`出了 ${count(bills)} 张账单`}>
        <LedgerSum
          narrow
          rows={[
            { operator: '', name: '应收', value: yuan(billedFen), unit: '元' },
            { operator: '−', name: '已缴', value: yuan(paidFen), unit: '元' },
            { operator: '=', name: '待缴', value: yuan(billedFen - paidFen), unit: '元' },
          ]}
        />
      </Card>
      {skipped.length > 0 ? (
        <Card title="没出账的">
          <KeyValues
            rows={skipped.map(({ why, homes }) => ({
              name: why,
              value: <Text className="ml-nb">{count(homes)} 户</Text>,
            }))}
          />
        </Card>
      ) : null}
    </>
  );
}
