import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { TextField } from '../../../ui/form/TextField';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';
import { OfferedNote } from './OfferedNote';

/** 复核纸上的同意: the paper beside what was entered. */
export function ConfirmPaperSheet({ open, request: { requestId, offers, steps }, onClose, onDone }: SheetProps) {
  const [note, setNote] = useState('');
  const offered = offers.at(-1);
  const decide = useAction(async (agree: boolean) => {
    if (!offered) return;
    if (!agree && note.trim() === '') throw new CloudError('INVALID_INPUT', '写一句为什么退回', 'note');
    await cloud.requests.confirmPaperYes({ requestId, no: offered.no, agree, note });
    toast(agree ? '复核了，可以动手' : '退回了');
    onDone();
  });
  if (!offered) return null;
  const entered = [...steps].reverse().find(({ what }) => what === 'paper');
  return (
    <Sheet open={open} title="纸上签的和登记的一样吗" onClose={onClose}>
      <OfferedNote offer={offered} more={`${offered.signedBy}签字。同意以后，修完按这个数出账单。`} />
      <Photos photos={(entered?.files ?? []).map(({ url }) => ({ src: url }))} />
      <TextField
        label="退回原因（退回才写）"
        max={200}
        value={note}
        onChange={setNote}
        error={decide.errorOf('note')}
      />
      <Buttons>
        <Button kind="brick" text="退回" busy={decide.busy} onClick={() => void decide.run(false)} />
        <Button text="一样，可以动手" busy={decide.busy} onClick={() => void decide.run(true)} />
      </Buttons>
    </Sheet>
  );
}
