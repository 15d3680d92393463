import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { RulingSheetProps } from './ReportSheet';

/** 撤回原来的处理: what stood before stands again; everybody is told, the earlier one stays in the list. */
export function WithdrawSheet({ ruling, communityId, onClose, onDone }: RulingSheetProps) {
  const [reason, setReason] = useState('');
  const send = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚为什么撤回', 'reason');
    const { rulingId, pollId } = ruling;
    const about = pollId === null ? {} : { pollId };
    await cloud.assembly.issueRuling({ communityId, kind: 'withdrawal', supersedes: rulingId, reason, ...about });
    toast('撤回了，已告诉全体业主');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`撤回这份${ruling.kindText}吗？`}
      confirm="撤回"
      refuses
      busy={send.busy}
      onConfirm={() => void send.run()}
      onCancel={onClose}
    >
      撤回以后恢复原样，马上贴到公示栏并告诉全体业主。原来这一份仍留着看得到。
      <TextField label="为什么撤回" max={500} value={reason} onChange={setReason} error={send.errorOf('reason')} />
    </ConfirmSheet>
  );
}
