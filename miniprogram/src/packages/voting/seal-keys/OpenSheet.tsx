import { readRecoveryCode } from '@mulin/domain/assembly/seal/recovery';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Holder } from './index';

export interface OpenSheetProps {
  pollId: string;
  holder: Holder;
  onClose: () => void;
  onDone: () => void;
}

/** 开封: the slip is typed in after the close; with the second of three the count begins. */
export function OpenSheet({ pollId, holder: { holder, title }, onClose, onDone }: OpenSheetProps) {
  const [typed, setTyped] = useState('');
  const open = useAction(async () => {
    const secretKey = readRecoveryCode(typed);
    if (!secretKey) throw new CloudError('INVALID_INPUT', '看着不像密钥，请对照纸条再输一遍', 'secretKey');
    const { opened } = await cloud.assembly.openSeal({ pollId, holder, secretKey });
    toast(opened >= 2 ? '两方到齐，几分钟后出结果' : '收到，还要一方');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`${title}交出密钥，开封吗？`}
      confirm="开封"
      busy={open.busy}
      onConfirm={() => void open.run()}
      onCancel={onClose}
    >
      投票已经截止。密钥只用于这一次表决，交出后不能收回。
      <TextField
        long
        label="纸条上的密钥"
        hint="不分大小写，横线可以不输"
        max={80}
        value={typed}
        onChange={setTyped}
        error={open.errorOf('secretKey')}
      />
    </ConfirmSheet>
  );
}
