import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Decision } from './Waiting';

export interface DecideSheetProps {
  decision: Decision;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more; a refusal says why. */
export function DecideSheet({ decision: { binding, approve }, onClose, onDone }: DecideSheetProps) {
  const { membershipId, personMasked, unitLabel, roleTitle } = binding;
  const [reason, setReason] = useState('');
  const decide = useAction(async () => {
    if (!approve && reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚为什么，申请人看得到', 'reason');
    await cloud.account.decideBinding({ membershipId, approve, reason });
    toast(approve ? '绑好了' : '告诉他了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={approve ? `同意 ${personMasked} 绑定 ${unitLabel} 吗？` : `不同意 ${personMasked} 绑定 ${unitLabel} 吗？`}
      confirm={approve ? '同意' : '不同意'}
      refuses={!approve}
      busy={decide.busy}
      onConfirm={() => void decide.run()}
      onCancel={onClose}
    >
      {approve
        ? `同意以后，${personMasked} 就能以${roleTitle}的身份看这套房的账单和报修。`
        : '申请人会看到您写的理由。'}
      <TextField
        label={approve ? '怎么核对的' : '为什么不同意'}
        hint={approve ? '可以不填' : ''}
        example={approve ? '比如 看过身份证和不动产证' : '比如 请带不动产证到前台'}
        max={200}
        value={reason}
        onChange={setReason}
        error={decide.errorOf('reason')}
      />
    </ConfirmSheet>
  );
}
