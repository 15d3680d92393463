import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { go } from '../../../routes';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { BillPart } from './OneBill';
import { type Payment, paymentStamps } from './states';

/** 付给供水供电单位: each payment with its slip, entered by one and confirmed by another. */
export function Payments({ desk, meterBillId, bill: { payments, owedFen, supplier }, onDone }: BillPart) {
  const [opened, setOpened] = useState<Payment>();
  const pays = desk.holds('cashier', 'manager');
  if (payments.length === 0 && owedFen === 0) return null;
  const waits = payments.some(({ state }) => state === 'waiting');
  return (
    <Card kind="list" title={`付给${supplier}`} aside={owedFen > 0 ? `还没付 ${yuan(owedFen)} 元` : '付清了'}>
      {payments.map((payment, at) => (
        <Cell
          key={payment.paymentId}
          text={`${yuan(payment.amountFen)} 元`}
          detail={dayText(payment.day)}
          aside={<Badge {...paymentStamps[payment.state]} />}
          last={at === payments.length - 1}
          onClick={() => setOpened(payment)}
        />
      ))}
      {pays && owedFen > 0 && !waits ? (
        <Button
          kind="soft"
          text="登记付款"
          onClick={() => go('workbench/utilities', { communityId: desk.communityId, meterBillId, write: 'payment' })}
        />
      ) : null}
      <Sheet open={opened !== undefined} title="付款" onClose={() => setOpened(undefined)}>
        {opened ? (
          <Deciding
            payment={opened}
            decides={pays && opened.state === 'waiting'}
            onDone={() => {
              setOpened(undefined);
              onDone();
            }}
          />
        ) : null}
      </Sheet>
    </Card>
  );
}

interface DecidingProps {
  payment: Payment;
  decides: boolean;
  onDone: () => void;
}

function Deciding({ payment, decides, onDone }: DecidingProps) {
  const { paymentId, amountFen, day, mine, reason: returnedFor, photos } = payment;
  const [reason, setReason] = useState('');
  const confirm = useAction(async (agree: boolean) => {
    const { state } = await cloud.fees.confirmUtilityPayment({ paymentId, agree, reason });
    toast(state === 'done' ? '记账了' : paymentStamps[state].text);
    onDone();
  });
  return (
    <>
      <Note>
        {yuan(amountFen)} 元，{dayText(day)}付。{returnedFor === '' ? '' : `退回：${returnedFor}`}
      </Note>
      <Photos photos={photos.map(({ url }) => ({ src: url }))} />
      {decides && mine ? <Note>您登记的，要换一个人复核。</Note> : null}
      {decides && !mine ? (
        <>
          <TextField
            label="退回原因（退回才写）"
            max={200}
            value={reason}
            onChange={setReason}
            error={confirm.errorOf('reason')}
          />
          <Buttons>
            <Button kind="brick" text="退回" busy={confirm.busy} onClick={() => void confirm.run(false)} />
            <Button text="对过回单，记账" busy={confirm.busy} onClick={() => void confirm.run(true)} />
          </Buttons>
        </>
      ) : null}
    </>
  );
}
