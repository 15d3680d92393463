import { useState } from 'react';
import { CloudError } from '../../cloud/error';
import { useAction } from '../../cloud/useAction';
import { TextField } from '../../ui/form/TextField';
import { ConfirmSheet } from '../../ui/sheet/ConfirmSheet';
import { toast } from '../../ui/sheet/toast';
import { labelText } from '../../who/words';

export interface SayingProps {
  unitLabel: string;
  words: { title: string; confirm: string; label: string; example: string };
  refuses: boolean;
  /** Nothing need be said. */
  optional?: boolean;
  say: (text: string) => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
}

/** A step on a household's application, with what was found or why not. */
export function Saying({ unitLabel, words, refuses, optional = false, say, onClose, onDone }: SayingProps) {
  const [text, setText] = useState('');
  const { title, confirm, label, example } = words;
  const send = useAction(async () => {
    if (!optional && text.trim() === '') throw new CloudError('INVALID_INPUT', '写一句', 'text');
    await say(text);
    toast('办好了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`${labelText(unitLabel)}：${title}`}
      confirm={confirm}
      refuses={refuses}
      busy={send.busy}
      onConfirm={() => void send.run()}
      onCancel={onClose}
    >
      <TextField
        long
        label={label}
        example={example}
        max={300}
        value={text}
        error={send.errorOf('text')}
        onChange={setText}
      />
    </ConfirmSheet>
  );
}
