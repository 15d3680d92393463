import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Correction } from './Corrections';

export interface AnswerSheetProps {
  one: Correction;
  done: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** What was done about it, or why not; the person reads it. */
export function AnswerSheet({ one, done, onClose, onDone }: AnswerSheetProps) {
  const [answer, setAnswer] = useState('');
  const decide = useAction(async () => {
    await cloud.account.decideCorrection({ correctionId: one.correctionId, done, answer });
    toast('办好了，告诉他了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={done ? '核实了，更正吗？' : '不更正吗？'}
      confirm={done ? '更正' : '不改'}
      refuses={!done}
      busy={decide.busy}
      onConfirm={() => void decide.run()}
      onCancel={onClose}
    >
      申请人会看到您写的。
      <TextField
        label={done ? '怎么核实的' : '为什么不改'}
        example={done ? '比如 看过身份证' : '比如 登记簿上就是这样'}
        max={200}
        value={answer}
        error={decide.errorOf('answer')}
        onChange={setAnswer}
      />
    </ConfirmSheet>
  );
}
