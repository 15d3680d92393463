import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

export interface GiveUpSheetProps {
  pollId: string;
  onClose: () => void;
  onDone: () => void;
}

/** 宣布不能开封: two slips are lost for good; the vote counts for nothing and can be held anew. */
export function GiveUpSheet({ pollId, onClose, onDone }: GiveUpSheetProps) {
  const [reason, setReason] = useState('');
  const declare = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚为什么开不了封', 'reason');
    await cloud.assembly.declareUnopenable({ pollId, reason });
    toast('公告贴出去了，可以重新召集');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="宣布不能开封吗？"
      confirm="宣布"
      refuses
      busy={declare.busy}
      onConfirm={() => void declare.run()}
      onCancel={onClose}
    >
      三把密钥丢了两把，选票永远打不开。宣布以后这次表决不计票，全体业主都会收到通知，要再表决得重新公告。还可能找到的，先别宣布。
      <TextField
        label="为什么开不了封"
        max={200}
        value={reason}
        onChange={setReason}
        error={declare.errorOf('reason')}
      />
    </ConfirmSheet>
  );
}
