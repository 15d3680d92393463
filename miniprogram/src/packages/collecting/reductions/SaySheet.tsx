import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { labelText } from '../../../who/words';
import type { Waiting } from './ToDecide';

export interface SaySheetProps {
  one: Waiting;
  what: 'pass' | 'return' | 'refuse';
  onClose: () => void;
  onDone: () => void;
}

const words = {
  pass: { title: '核对通过', confirm: '交给社区', label: '核对意见', example: '比如 房号、业主和账都对' },
  return: { title: '退回申请', confirm: '退回', label: '为什么退回', example: '比如 照片看不清，请重拍' },
  refuse: { title: '不批准', confirm: '不批准', label: '为什么不批准', example: '比如 民政名单里没有' },
} as const;

/** Checking and refusing both say something; the household reads why it was refused. */
export function SaySheet({ one: { reductionId, unitLabel }, what, onClose, onDone }: SaySheetProps) {
  const [text, setText] = useState('');
  const { title, confirm, label, example } = words[what];
  const say = useAction(async () => {
    if (text.trim() === '') throw new CloudError('INVALID_INPUT', '写一句', 'text');
    if (what === 'refuse') await cloud.arrears.decideReduction({ reductionId, approve: false, reason: text });
    else await cloud.arrears.checkReduction({ reductionId, pass: what === 'pass', note: text });
    toast('办好了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`${labelText(unitLabel)}：${title}`}
      confirm={confirm}
      refuses={what !== 'pass'}
      busy={say.busy}
      onConfirm={() => void say.run()}
      onCancel={onClose}
    >
      <TextField
        long
        label={label}
        example={example}
        max={300}
        value={text}
        error={say.errorOf('text')}
        onChange={setText}
      />
    </ConfirmSheet>
  );
}
