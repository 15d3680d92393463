import { type PropsWithChildren, useState } from 'react';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';

export interface DecideSheetProps {
  /** Agreed or not. */
  approve: boolean;
  title: string;
  /** Sends it, and says in a word what came of it. */
  send: (note: string) => Promise<string>;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more before bills are changed; who does not agree says why. */
export function DecideSheet({ approve, title, send, onClose, onDone, children }: PropsWithChildren<DecideSheetProps>) {
  const [note, setNote] = useState('');
  const decide = useAction(async () => {
    toast(await send(note));
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={approve ? title : '不同意吗？'}
      confirm={approve ? '同意' : '不同意'}
      refuses={!approve}
      busy={decide.busy}
      onConfirm={() => void decide.run()}
      onCancel={onClose}
    >
      {children}
      <TextField
        label={approve ? '意见（可不写）' : '为什么不同意'}
        max={200}
        value={note}
        error={decide.errorOf('note')}
        onChange={setNote}
      />
    </ConfirmSheet>
  );
}
