import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import { Units } from '../joint/Units';

export interface FileMinutesProps {
  meeting: Awaited<ReturnType<Cloud['street']['meeting']>>['meeting'];
  onClose: () => void;
  onDone: () => void;
}

const outcomes = [
  { id: 'held', text: '开了' },
  { id: 'not', text: '没有开' },
] as const;

export function FileMinutes({ meeting: { meetingId, streetId, participants }, onClose, onDone }: FileMinutesProps) {
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]['id']>('held');
  const [attended, setAttended] = useState<string[]>([]);
  const [signed, setSigned] = useState<string[]>([]);
  const [minutes, setMinutes] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const held = outcome === 'held';
  const send = useAction(async () => {
    if (minutes.trim() === '') throw new CloudError('INVALID_INPUT', held ? '写纪要' : '写原因', 'minutes');
    const fileIds = held ? await uploadPhotos(photos, { folder: 'joint', communityId: streetId }) : [];
    const units = held ? { attended, signed: signed.filter((unit) => attended.includes(unit)) } : {};
    await cloud.street.fileMinutes({ meetingId, held, ...units, minutes, fileIds });
    toast('归档了');
    onDone();
  });
  return (
    <Sheet open title="纪要归档" onClose={onClose}>
      <Kinds label="开了没有" kinds={outcomes} value={outcome} onChange={setOutcome} />
      {held ? (
        <>
          <Units
            label="到会单位"
            units={participants}
            chosen={attended}
            error={send.errorOf('attended')}
            onChange={setAttended}
          />
          <Units
            label="在纪要上签字的"
            units={attended}
            chosen={signed}
            error={send.errorOf('signed')}
            onChange={setSigned}
          />
        </>
      ) : null}
      <TextField
        long
        label={held ? '纪要' : '为什么没开'}
        max={3000}
        value={minutes}
        onChange={setMinutes}
        error={send.errorOf('minutes')}
      />
      {held ? <PhotoPicker photos={photos} max={9} onChange={setPhotos} /> : null}
      <Tip>归档以后不能改。纪要只给镇街和住建局看；每件事的结果住户看得到。</Tip>
      <Button text="归档" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
