import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';

/** 申请冲回: asked with its reason, done by another person. */
export function AskBack({ openingId, onDone }: { openingId: string; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const ask = useAction(async () => {
    await cloud.ledger.askOpeningBack({ openingId, reason });
    toast('等另一个人复核');
    onDone();
  });
  if (!open) return <Button kind="line" text="录错了，申请冲回" onClick={() => setOpen(true)} />;
  return (
    <>
      {ask.error ? <Tip kind="bad">{ask.error.message}</Tip> : null}
      <TextField label="为什么冲回" max={100} value={reason} onChange={setReason} error={ask.errorOf('reason')} />
      <Note>旧欠有人缴了、预收用掉了，就不能再冲回。</Note>
      <Button kind="brick" text="申请冲回" busy={ask.busy} onClick={() => void ask.run()} />
    </>
  );
}
