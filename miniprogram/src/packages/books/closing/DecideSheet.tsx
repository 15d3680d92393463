import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Close } from './Closing';

export interface DecideSheetProps {
  close: Close;
  confirm: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** The second person's word. */
export function DecideSheet({ close: { closeId, title }, confirm, onClose, onDone }: DecideSheetProps) {
  const [note, setNote] = useState('');
  const decide = useAction(async () => {
    if (!confirm && note.trim() === '') throw new CloudError('INVALID_INPUT', '写上为什么重新打开', 'note');
    await cloud.ledger.decideClose({ closeId, confirm, note });
    toast(confirm ? '结账了' : '重新打开了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={confirm ? `${title}结账吗？` : `重新打开 ${title}吗？`}
      confirm={confirm ? '确认结账' : '重新打开'}
      refuses={!confirm}
      busy={decide.busy}
      onConfirm={() => void decide.run()}
      onCancel={onClose}
    >
      {confirm
        ? '确认以后不能再打开。半年、一年的账，公共收益净额自己结转到业主结余。'
        : '打开以后可以接着往里记，记完再锁。'}
      <TextField
        label={confirm ? '说明（可以不写）' : '为什么'}
        example="比如 还有一张发票没记"
        max={200}
        value={note}
        onChange={setNote}
        error={decide.errorOf('note')}
      />
    </ConfirmSheet>
  );
}
