import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Standard } from './Standing';

export interface WithdrawSheetProps {
  standard: Standard;
  onClose: () => void;
  onDone: () => void;
}

/** 撤回草稿: for good; if its plan hangs on the board, the board says why nothing comes of it. */
export function WithdrawSheet({ standard: { standardId, name }, onClose, onDone }: WithdrawSheetProps) {
  const [reason, setReason] = useState('');
  const withdraw = useAction(async () => {
    await cloud.fees.withdrawDraft({ standardId, reason });
    toast('撤回了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="撤回这份草稿吗？"
      confirm="撤回"
      refuses
      busy={withdraw.busy}
      onConfirm={() => void withdraw.run()}
      onCancel={onClose}
    >
      {name}的这一版以后不能再公示。调价方案已经公示了的，公示栏会写明不调了。
      <TextField
        label="为什么撤回"
        hint="方案没公示的可以不写"
        max={200}
        value={reason}
        error={withdraw.errorOf('reason')}
        onChange={setReason}
      />
    </ConfirmSheet>
  );
}
