import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { toast } from '../../../ui/sheet/toast';
import type { Deposit } from './Deposits';

export interface AgreeProps {
  one: Deposit;
  step: 'confirm' | 'approve';
  onDone: () => void;
}

const yes = { confirm: '收到了，记账', approve: '同意退' } as const;

/** The second person: yes, or back with a reason. */
export function Agree({ one: { depositId }, step, onDone }: AgreeProps) {
  const [reason, setReason] = useState('');
  const answer = useAction(async (agree: boolean) => {
    const said = { depositId, agree, reason };
    await (step === 'confirm' ? cloud.fees.confirmDeposit(said) : cloud.fees.approveDeposit(said));
    toast(agree ? '办好了' : '退回了');
    onDone();
  });
  return (
    <>
      <TextField
        label="退回原因（退回才写）"
        max={200}
        value={reason}
        onChange={setReason}
        error={answer.errorOf('reason')}
      />
      <Buttons>
        <Button kind="brick" text="退回" busy={answer.busy} onClick={() => void answer.run(false)} />
        <Button text={yes[step]} busy={answer.busy} onClick={() => void answer.run(true)} />
      </Buttons>
    </>
  );
}
