import { dayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { toast } from '../../../ui/sheet/toast';
import { type Payment, paymentStamps } from './states';

export interface PaymentSheetProps {
  payment: Payment;
  /** Whether a post of mine may confirm. */
  decides: boolean;
  onDone: () => void;
}

/** One payment with its slip, for whoever confirms it. */
export function PaymentSheet({ payment, decides, onDone }: PaymentSheetProps) {
  const { paymentId, amountFen, day, state, mine, reason: returnedFor, photos } = payment;
  const [reason, setReason] = useState('');
  const confirm = useAction(async (agree: boolean) => {
    const answer = await cloud.fees.confirmUtilityPayment({ paymentId, agree, reason });
    toast(answer.state === 'done' ? '记账了' : paymentStamps[answer.state].text);
    onDone();
  });
  const waits = state === 'waiting' && decides;
  return (
    <>
      <Note>
        {yuan(amountFen)} 元，{dayText(day)}。{returnedFor === '' ? '' : `退回：${returnedFor}`}
      </Note>
      <Photos photos={photos.map(({ url }) => ({ src: url }))} />
      {waits && mine ? <Note>您登记的，要换一个人复核。</Note> : null}
      {waits && !mine ? (
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
            <Button text="对过单据，记账" busy={confirm.busy} onClick={() => void confirm.run(true)} />
          </Buttons>
        </>
      ) : null}
    </>
  );
}
