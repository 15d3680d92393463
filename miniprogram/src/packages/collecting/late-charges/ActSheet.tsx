import { useState } from 'react';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { yuan } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { labelText } from '../../../who/words';
import { type Act, acts } from './acts';
import type { Claim } from './Claims';

export interface ActSheetProps {
  claim: Claim;
  act: Act;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more, and for the reason where one must be given. */
export function ActSheet({ claim: { claimId, unitLabel, totalFen }, act, onClose, onDone }: ActSheetProps) {
  const [text, setText] = useState('');
  const { title, confirm, means, why, refuses, done, send } = acts[act];
  const run = useAction(async () => {
    if (why && text.trim() === '') throw new CloudError('INVALID_INPUT', '写一句理由', why.field);
    await send(claimId, text);
    toast(done);
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={title}
      confirm={confirm}
      refuses={refuses}
      busy={run.busy}
      onConfirm={() => void run.run()}
      onCancel={onClose}
    >
      {labelText(unitLabel)}，{yuan(totalFen)} 元。{means}
      {why ? (
        <TextField label={why.label} long max={300} value={text} error={run.errorOf(why.field)} onChange={setText} />
      ) : null}
    </ConfirmSheet>
  );
}
