import { useState } from 'react';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

export interface NoteSheetProps {
  open: boolean;
  title: string;
  /** 说明, 为什么退回. */
  label: string;
  example?: string;
  /** What is said when it is empty; without it, it may be. */
  needed?: string;
  button: string;
  done: string;
  act: (note: string) => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
}

/** One step with a few words to it. */
export function NoteSheet(props: NoteSheetProps) {
  const { open, title, label, example, needed, button, done, act, onClose, onDone } = props;
  const [note, setNote] = useState('');
  const step = useAction(async () => {
    if (needed && note.trim() === '') throw new CloudError('INVALID_INPUT', needed, 'note');
    await act(note);
    toast(done);
    onDone();
  });
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <TextField
        long
        label={label}
        hint={needed ? undefined : '可以不填，住户看得到'}
        example={example}
        max={200}
        value={note}
        onChange={setNote}
        error={step.errorOf('note')}
      />
      <Button text={button} busy={step.busy} onClick={() => void step.run()} />
    </Sheet>
  );
}
