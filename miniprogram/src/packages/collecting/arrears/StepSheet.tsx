import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { labelText } from '../../../who/words';
import type { Overdue } from './Homes';
import { NeverCut } from './NeverCut';

/** Takes the next step; for a call the whole number is shown on demand, which is logged and counted. */
export function StepSheet({ home, onClose, onDone }: { home: Overdue; onClose: () => void; onDone: () => void }) {
  const { unitId, unitLabel, next } = home;
  const [note, setNote] = useState('');
  const [phones, setPhones] = useState('');
  const take = useAction(async () => {
    if (!next) return;
    if (note.trim() === '') throw new CloudError('INVALID_INPUT', '写一句怎么办的', 'note');
    await cloud.arrears.takeStep({ unitId, step: next.step, note });
    toast('记下了');
    onDone();
  });
  const look = useAction(async () => {
    const { value } = await cloud.account.reveal({ unitId, person: 'owner.0', field: 'phone', reason: '催缴电话' });
    setPhones(value);
  });
  return (
    <ConfirmSheet
      open
      title={`${labelText(unitLabel)}：${next?.title ?? ''}`}
      confirm={next?.title ?? '办理'}
      busy={take.busy}
      onConfirm={() => void take.run()}
      onCancel={onClose}
    >
      {next?.step === 'call' && phones === '' ? (
        <Button kind="soft" text="看完整电话（会留记录）" busy={look.busy} onClick={() => void look.run()} />
      ) : null}
      {phones ? <Note>{phones}</Note> : null}
      <NeverCut />
      <TextField
        long
        label="怎么办的"
        example="比如 电话里说好月底缴"
        max={300}
        value={note}
        error={take.errorOf('note')}
        onChange={setNote}
      />
    </ConfirmSheet>
  );
}
