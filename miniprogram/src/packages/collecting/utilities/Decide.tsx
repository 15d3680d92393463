import { meterBillStates } from '@mulin/domain/fees/meter-bill-states';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { count } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { BillPart } from './OneBill';

/** 复核: by somebody else than who entered it; given back with the reason. */
export function Decide({ desk, meterBillId, bill: { state, mine, homes }, onDone }: BillPart) {
  const [asking, setAsking] = useState<'agree' | 'give-back'>();
  const [reason, setReason] = useState('');
  const decide = useAction(async (agree: boolean) => {
    const answer = await cloud.fees.confirmMeterBill({ meterBillId, agree, reason });
    setAsking(undefined);
    toast(meterBillStates[answer.state]);
    onDone();
  });
  if (state !== 'waiting') return null;
  if (mine || !desk.holds('manager')) {
    return (
      <Tip icon="people">{mine ? '您登记的，要换一位项目经理来复核。' : '等项目经理复核，复核了才分摊到户。'}</Tip>
    );
  }
  const agrees = asking === 'agree';
  return (
    <Card title="复核">
      <Tip>对着照片核对读数、单价、金额和不分摊的部分，再看下面各户分多少。</Tip>
      <Buttons>
        <Button kind="brick" text="退回" onClick={() => setAsking('give-back')} />
        <Button text="核对无误，分摊" onClick={() => setAsking('agree')} />
      </Buttons>
      <ConfirmSheet
        open={asking !== undefined}
        title={agrees ? `分摊到 ${count(homes)} 户吗？` : '退回这张账单吗？'}
        confirm={agrees ? '分摊' : '退回'}
        refuses={!agrees}
        busy={decide.busy}
        onConfirm={() => void decide.run(agrees)}
        onCancel={() => setAsking(undefined)}
      >
        {agrees ? '记账，并给每一户出分摊账单。错了只能再由两个人收回。' : '谁也不欠钱，登记的人改好再来。'}
        {agrees ? null : (
          <TextField
            label="为什么退回"
            max={200}
            value={reason}
            error={decide.errorOf('reason')}
            onChange={setReason}
          />
        )}
      </ConfirmSheet>
    </Card>
  );
}
