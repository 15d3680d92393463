import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';

const marks = [
  { id: '5', text: '很满意' },
  { id: '4', text: '满意' },
  { id: '3', text: '一般' },
  { id: '2', text: '不满意' },
  { id: '1', text: '很不满意' },
] as const;
type Mark = (typeof marks)[number]['id'];

/** 修好了: the resident rates it, and the matter is closed. */
export function ConfirmSheet({ open, request: { requestId, kind }, onClose, onDone }: SheetProps) {
  const yes = kind === 'repair' ? '修好了' : '认可这个答复';
  const [mark, setMark] = useState<Mark>();
  const [note, setNote] = useState('');
  const confirm = useAction(async () => {
    if (!mark) throw new CloudError('INVALID_INPUT', '选一个，满意不满意', 'rating');
    await cloud.requests.confirm({ requestId, rating: Number(mark), note });
    toast('了结了，谢谢您');
    onDone();
  });
  return (
    <Sheet open={open} title={yes} onClose={onClose}>
      <Kinds
        label={kind === 'repair' ? '修得怎么样' : '办得怎么样'}
        kinds={marks}
        value={mark}
        error={confirm.errorOf('rating')}
        onChange={setMark}
      />
      <TextField
        long
        label="说两句"
        hint="可以不填"
        max={300}
        value={note}
        onChange={setNote}
        error={confirm.errorOf('note')}
      />
      <Button text={yes} busy={confirm.busy} onClick={() => void confirm.run()} />
    </Sheet>
  );
}
