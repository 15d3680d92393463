import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';

/** 撤回: cannot be undone, so it asks once more. */
export function WithdrawSheet({ open, request: { requestId }, onClose, onDone }: SheetProps) {
  const [note, setNote] = useState('');
  const withdraw = useAction(async () => {
    await cloud.requests.withdraw({ requestId, note });
    toast('撤回了');
    onDone();
  });
  return (
    <ConfirmSheet
      open={open}
      title="不修了吗？"
      confirm="撤回"
      refuses
      busy={withdraw.busy}
      onConfirm={() => void withdraw.run()}
      onCancel={onClose}
    >
      撤回以后这一单就了结了，再坏要重新报。
      <TextField label="为什么" hint="可以不填" value={note} onChange={setNote} error={withdraw.errorOf('note')} />
    </ConfirmSheet>
  );
}
