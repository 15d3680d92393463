import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

export interface RefreezeSheetProps {
  pollId: string;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more: the new fingerprint goes to all owners. */
export function RefreezeSheet({ pollId, onClose, onDone }: RefreezeSheetProps) {
  const [reason, setReason] = useState('');
  const freeze = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚更正了什么', 'reason');
    const { totalHeads } = await cloud.assembly.refreeze({ pollId, reason });
    toast(`重新冻结了，共 ${totalHeads} 人`);
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title="重新冻结名册吗？"
      confirm="重新冻结"
      busy={freeze.busy}
      onConfirm={() => void freeze.run()}
      onCancel={onClose}
    >
      事项、规则和时间都不变，只有名册换成更正后的，指纹会变，另发一份更正公告。开始投票后就不能再改。
      <TextField
        label="更正了什么"
        example="比如 3号楼2单元501的面积"
        max={200}
        value={reason}
        onChange={setReason}
        error={freeze.errorOf('reason')}
      />
    </ConfirmSheet>
  );
}
