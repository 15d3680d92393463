import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

/** 作废: with a reason the owner can read. */
export function SetAside({ paperId, onDone }: { paperId: string; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const set = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚为什么，业主看得到', 'reason');
    await cloud.assembly.voidPaper({ paperId, reason });
    toast('作废了，票请收好');
    onDone();
  });
  return (
    <>
      <Button kind="line" text="这张票作废" onClick={() => setOpen(true)} />
      <ConfirmSheet
        open={open}
        title="这张票作废吗？"
        confirm="作废"
        refuses
        busy={set.busy}
        onConfirm={() => void set.run()}
        onCancel={() => setOpen(false)}
      >
        编号扫错了、没有签名才作废。只是选得不清楚的，那一件选“无效”就行。作废的票也要收好。
        <TextField
          label="为什么作废"
          example="比如 没有业主签名"
          max={200}
          value={reason}
          onChange={setReason}
          error={set.errorOf('reason')}
        />
      </ConfirmSheet>
    </>
  );
}
