import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { Joint } from './Street';
import { Units } from './Units';

export interface JointSheetProps {
  streetId: string;
  joint: Joint;
  onClose: () => void;
  onDone: () => void;
}

/** Who convenes it and which units belong to it; others than the usual ones are written in. */
export function BodySheet({ streetId, joint: { body, usualMembers }, onClose, onDone }: JointSheetProps) {
  const [convener, setConvener] = useState(body?.convener ?? '');
  const [members, setMembers] = useState<string[]>(body?.members ?? []);
  const [other, setOther] = useState('');
  const units = [...new Set([...usualMembers, ...members])];
  const add = () => {
    if (other.trim() !== '') setMembers([...new Set([...members, other.trim()])]);
    setOther('');
  };
  const send = useAction(async () => {
    if (convener.trim() === '') throw new CloudError('INVALID_INPUT', '写召集人的职务', 'convener');
    if (members.length < 2) throw new CloudError('INVALID_INPUT', '至少选两家单位', 'members');
    await cloud.street.setUpJoint({ streetId, convener, members });
    toast('记好了');
    onDone();
  });
  return (
    <Sheet open title="联席会议" onClose={onClose}>
      <TextField
        label="召集人"
        example="比如 镇长"
        value={convener}
        onChange={setConvener}
        error={send.errorOf('convener')}
      />
      <Units label="成员单位" units={units} chosen={members} error={send.errorOf('members')} onChange={setMembers} />
      <TextField label="别的单位" max={40} value={other} onChange={setOther} />
      <Button kind="line" text="加上这家单位" onClick={add} />
      <Button text="定下" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
