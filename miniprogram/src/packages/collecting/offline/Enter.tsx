import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { UnitFields } from '../../../who/UnitFields';
import { type OpenBill, OpenBills } from './OpenBills';

type Way = 'cash' | 'transfer';
interface Received {
  unitId: string;
  billIds: string[];
  /** Fen. */
  totalFen: number;
  way: Way;
  note: string;
}

const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

const ways = [
  { id: 'cash', text: '现金' },
  { id: 'transfer', text: '转账' },
] as const;

/** 录一笔收款: which home, which bills, how. The sum is that of the bills; it is not typed. */
export function Enter({ communityId }: { communityId: string }) {
  const { values, set } = useFields({
    unitId: undefined as string | undefined,
    bills: [] as OpenBill[],
    way: undefined as Way | undefined,
    note: '',
  });
  const [received, setReceived] = useState<Received>();
  const totalFen = values.bills.reduce((sum, { payFen }) => sum + payFen, 0);
  const check = useAction(async () => {
    const { unitId, bills, way, note } = values;
    if (!unitId) throw wrong('选是哪一套房', 'unitId');
    if (bills.length === 0) throw wrong('选收的是哪几张账单', 'billIds');
    if (!way) throw wrong('选一种收款方式', 'way');
    setReceived({ unitId, billIds: bills.map(({ billId }) => billId), totalFen, way, note });
  });
  const enter = useAction(async (payment: Received) => {
    setReceived(undefined);
    await cloud.payment.enterOffline(payment);
    toast('录好了，等别人确认');
    back();
  });
  const errorOf = (name: string) => check.errorOf(name) ?? enter.errorOf(name);
  const chooseUnit = (unitId: string | undefined) => {
    set('unitId')(unitId);
    set('bills')([]);
  };
  const bar = (
    <BottomBar note="录了还不算缴，要另一个人确认。" total={{ name: '收到', fen: totalFen }}>
      <Button text="录入" busy={enter.busy} disabled={totalFen === 0} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title="录一笔收款" bar={bar}>
      <Card>
        <UnitFields communityId={communityId} value={values.unitId} error={errorOf('unitId')} onChange={chooseUnit} />
      </Card>
      {values.unitId ? (
        <OpenBills
          unitId={values.unitId}
          chosen={values.bills}
          error={errorOf('billIds') ?? errorOf('totalFen')}
          onChange={set('bills')}
        />
      ) : null}
      <Card>
        <Kinds label="怎么收的" kinds={ways} value={values.way} error={errorOf('way')} onChange={set('way')} />
        <TextField
          label="备注"
          hint="可以不填"
          example="比如 转账回单号"
          max={200}
          value={values.note}
          onChange={set('note')}
          error={errorOf('note')}
        />
      </Card>
      <ConfirmSheet
        open={received !== undefined}
        title={`收到 ${yuan(totalFen)} 元吗？`}
        confirm="收到了，录入"
        busy={enter.busy}
        onConfirm={() => received && void enter.run(received)}
        onCancel={() => setReceived(undefined)}
      >
        {values.bills.map(({ title }) => title).join('、')}。录入以后这几张账单先锁住，等另一个人确认。
      </ConfirmSheet>
    </Page>
  );
}
