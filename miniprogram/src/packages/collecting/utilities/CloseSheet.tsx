import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { Meter } from './states';

export interface CloseSheetProps {
  meter: Meter;
  onClose: () => void;
  onDone: () => void;
}

/** 停用一块表: registered by mistake, or taken down. */
export function CloseSheet({ meter: { meterId, place }, onClose, onDone }: CloseSheetProps) {
  const [reason, setReason] = useState('');
  const send = useAction(async () => {
    await cloud.fees.closeMeter({ meterId, reason });
    toast('停用了');
    onClose();
    onDone();
  });
  return (
    <Sheet open title={`停用${place}`} onClose={onClose}>
      <Note>停用以后不能恢复，也不能再登记账单；以前分摊的不变。登记错了的，停用以后重新登记一块。</Note>
      <TextField
        label="为什么停用"
        example="比如 登记重了、表拆了"
        max={100}
        value={reason}
        error={send.errorOf('reason') ?? send.error?.message}
        onChange={setReason}
      />
      <Button
        kind="brick"
        text="停用这块表"
        busy={send.busy}
        disabled={reason.trim() === ''}
        onClick={() => void send.run()}
      />
    </Sheet>
  );
}
