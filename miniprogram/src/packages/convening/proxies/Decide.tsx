import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

export interface DecideProps {
  proxyId: string;
  refuses: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more; a refusal says why, and the owner reads it. */
export function Decide({ proxyId, refuses, onClose, onDone }: DecideProps) {
  const [reason, setReason] = useState('');
  const decide = useAction(async () => {
    if (refuses && reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚为什么，业主看得到', 'refusal');
    await cloud.assembly.decideProxy({ proxyId, refusal: refuses ? reason : '' });
    toast(refuses ? '没有受理' : '核对好了，等受托人接受');
    onClose();
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={refuses ? '这份委托书不受理吗？' : '和照片逐项一致吗？'}
      confirm={refuses ? '不受理' : '一致，受理'}
      refuses={refuses}
      busy={decide.busy}
      onConfirm={() => void decide.run()}
      onCancel={onClose}
    >
      {refuses ? (
        <TextField
          label="为什么不受理"
          example="比如 没有写期限"
          max={200}
          value={reason}
          onChange={setReason}
          error={decide.errorOf('refusal')}
        />
      ) : (
        '房子、受托人、哪次表决、期限、签名都看过了。受理以后业主家里会收到消息，受托人接受以后就能代投。'
      )}
    </ConfirmSheet>
  );
}
