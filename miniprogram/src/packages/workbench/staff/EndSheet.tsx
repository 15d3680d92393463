import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Someone } from './someone';

export interface EndSheetProps {
  one: Someone;
  staff: readonly Someone[];
  onClose: () => void;
  onDone: () => void;
}

/** 离任交接: why, who takes over what is in hand, and what was kept: keys, seals, papers. */
export function EndSheet({ one: { membershipId, personName, roleTitle }, staff, onClose, onDone }: EndSheetProps) {
  const [reason, setReason] = useState('');
  const [successorId, setSuccessor] = useState<string>();
  const [custody, setCustody] = useState('');
  const end = useAction(async () => {
    if (reason.trim() === '') throw new CloudError('INVALID_INPUT', '写一句为什么', 'reason');
    const things = custody.split('\n').flatMap((line) => line.trim() || []);
    const { requests } = await cloud.account.endPost({
      membershipId,
      reason,
      successorId: successorId ?? null,
      custody: things,
    });
    toast(requests > 0 ? `结束了，${requests} 件交给接手的人` : '结束了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`结束 ${personName} 的${roleTitle}岗位吗？`}
      confirm="结束"
      refuses
      busy={end.busy}
      onConfirm={() => void end.run()}
      onCancel={onClose}
    >
      从现在起他不能再办事。他经手过的账和事都留着。
      <TextField
        label="为什么"
        example="比如 调到别的项目"
        max={200}
        value={reason}
        error={end.errorOf('reason')}
        onChange={setReason}
      />
      <PickField
        label="谁接手"
        hint="手上没有事、没有保管的东西，可以不选"
        picks={staff
          .filter((each) => each.membershipId !== membershipId)
          .map((each) => ({ id: each.membershipId, text: each.personName, detail: each.roleTitle }))}
        value={successorId}
        error={end.errorOf('successorId')}
        onChange={setSuccessor}
      />
      <TextField
        long
        label="交接的东西"
        hint="一行一样，可以不填"
        example="比如 水泵房钥匙 2 把"
        max={600}
        value={custody}
        error={end.errorOf('custody')}
        onChange={setCustody}
      />
    </ConfirmSheet>
  );
}
