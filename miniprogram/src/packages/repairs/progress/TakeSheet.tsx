import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';

/** 接单: only one repairer can; when to come may be promised. */
export function TakeSheet({ open, request: { requestId }, onClose, onDone }: SheetProps) {
  const [note, setNote] = useState('');
  const take = useAction(async () => {
    await cloud.requests.take({ requestId, note });
    toast('接下了');
    onDone();
  });
  return (
    <Sheet open={open} title="接单" onClose={onClose}>
      <TextField
        label="约个时间"
        hint="可以不填，住户看得到"
        example="比如 今天下午 3 点到"
        value={note}
        onChange={setNote}
        error={take.errorOf('note')}
      />
      <Button text="接单" busy={take.busy} onClick={() => void take.run()} />
    </Sheet>
  );
}
