import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { JointSheetProps } from './BodySheet';
import { Units } from './Units';

const kinds = [
  { id: 'regular', text: '定期会' },
  { id: 'urgent', text: '急事会' },
] as const;

export function CallSheet({ streetId, joint: { body, today }, onClose, onDone }: JointSheetProps) {
  const [kind, setKind] = useState<(typeof kinds)[number]['id']>('regular');
  const [day, setDay] = useState('');
  const [place, setPlace] = useState('');
  const [participants, setParticipants] = useState<string[]>(body?.members ?? []);
  const number = useNumber();
  const send = useAction(async () => {
    if (day === '') throw new CloudError('INVALID_INPUT', '选哪一天', 'day');
    if (place.trim() === '') throw new CloudError('INVALID_INPUT', '写在哪里开', 'place');
    if (participants.length < 2) throw new CloudError('INVALID_INPUT', '至少选两家单位', 'participants');
    await cloud.street.callJoint({ streetId, requestId: await number.take(), kind, day, place, participants });
    toast('召集了');
    onDone();
  });
  return (
    <Sheet open title="召集会议" onClose={onClose}>
      <Kinds label="什么会" kinds={kinds} value={kind} onChange={setKind} />
      <DateField label="哪一天" value={day} today={today} from={today} error={send.errorOf('day')} onChange={setDay} />
      <TextField label="在哪里" value={place} onChange={setPlace} error={send.errorOf('place')} />
      <Units
        label="参加单位"
        units={body?.members ?? []}
        chosen={participants}
        error={send.errorOf('participants')}
        onChange={setParticipants}
      />
      <Button text="召集" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
