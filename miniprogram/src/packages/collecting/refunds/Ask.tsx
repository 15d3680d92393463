import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { back } from '../../../routes';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Page } from '../../../ui/page/Page';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { UnitFields } from '../../../who/UnitFields';
import { CreditBackLink } from './CreditBackLink';
import { Payments } from './Payments';
import { WhatBack } from './WhatBack';

const blank = { orderId: undefined as string | undefined, billIds: [] as string[], sum: '', reason: '' };

/** 申请退款: which home, which payment, which of its bills, how much of it in money, and why. */
export function Ask({ communityId }: { communityId: string }) {
  const [unitId, setUnitId] = useState<string>();
  const [fen, setFen] = useState<number>();
  const { values, set, setAll } = useFields(blank);
  const check = useAction(async () => {
    if (!values.orderId) throw new CloudError('INVALID_INPUT', '选退的是哪一笔缴费', 'orderId');
    if (values.reason.trim() === '') throw new CloudError('INVALID_INPUT', '写明为什么退', 'reason');
    setFen(parseYuan(values.sum, 'fen'));
  });
  const ask = useAction(async (backFen: number) => {
    setFen(undefined);
    const { orderId = '', billIds, reason } = values;
    await cloud.payment.askRefund({ orderId, billIds, fen: backFen, reason });
    toast('申请好了，等项目经理同意');
    back();
  });
  const errorOf = (name: string) => check.errorOf(name) ?? ask.errorOf(name);
  const chooseUnit = (chosen: string | undefined) => {
    setUnitId(chosen);
    setAll(blank);
  };
  const bar = (
    <BottomBar note="申请了还不退，要项目经理同意。">
      <Button text="申请退款" busy={ask.busy} disabled={!values.orderId} onClick={() => void check.run()} />
    </BottomBar>
  );
  return (
    <Page title="申请退款" bar={bar}>
      <Card>
        <UnitFields communityId={communityId} value={unitId} error={undefined} onChange={chooseUnit} />
      </Card>
      {unitId ? <CreditBackLink unitId={unitId} communityId={communityId} /> : null}
      {unitId ? (
        <Payments
          unitId={unitId}
          value={values.orderId}
          error={errorOf('orderId')}
          onChange={(orderId) => setAll({ ...blank, orderId })}
        />
      ) : null}
      {values.orderId ? (
        <>
          <WhatBack
            orderId={values.orderId}
            chosen={values.billIds}
            error={errorOf('billIds')}
            onChange={set('billIds')}
          />
          <Card>
            <TextField
              label="退多少钱"
              hint="填 0 就是不退钱，全转入余额"
              keyboard="digit"
              unit="元"
              value={values.sum}
              error={errorOf('fen')}
              onChange={set('sum')}
            />
            <TextField
              label="为什么退"
              long
              max={200}
              value={values.reason}
              error={errorOf('reason')}
              onChange={set('reason')}
            />
          </Card>
        </>
      ) : null}
      <ConfirmSheet
        open={fen !== undefined}
        title={fen === 0 ? '全部转入余额吗？' : `退 ${values.sum} 元吗？`}
        confirm="申请退款"
        busy={ask.busy}
        onConfirm={() => fen !== undefined && void ask.run(fen)}
        onCancel={() => setFen(undefined)}
      >
        {values.billIds.length > 0
          ? '退成以后，选的账单重新待缴；账单里没退的那部分转入这家的余额。'
          : '没有选账单，从这家的余额里退。'}
      </ConfirmSheet>
    </Page>
  );
}
