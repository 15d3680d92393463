import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { PartProps } from './part';

interface SeatProps extends Pick<PartProps, 'committee' | 'onDone'> {
  memberId: string;
  name: string;
  onClose: () => void;
}

const reasons = [
  { id: 'resigned', text: '书面辞职' },
  { id: 'moved', text: '搬离本小区' },
  { id: 'not-owner', text: '不再是业主' },
  { id: 'died', text: '去世' },
] as const;

/** 登记缺额. 罢免 goes through the assembly, not through here. */
export function EndSheet({ committee, memberId, name, today, onClose, onDone }: SeatProps & { today: string }) {
  const { values, set } = useFields({
    reason: undefined as (typeof reasons)[number]['id'] | undefined,
    day: today,
    note: '',
    photos: [] as string[],
  });
  const end = useAction(async () => {
    const { reason, day, note, photos } = values;
    if (!reason) throw new CloudError('INVALID_INPUT', '选一下原因', 'reason');
    if (note.trim() === '') throw new CloudError('INVALID_INPUT', '写明怎么知道的', 'note');
    const { committeeId, communityId } = committee;
    const fileIds = await uploadPhotos(photos, { folder: 'committee', communityId });
    await cloud.committee.endSeat({ committeeId, memberId, reason, day, note, fileIds });
    toast('登记了，公告贴出去了');
    onDone();
  });
  return (
    <Sheet open title={`${name}的席位结束`} onClose={onClose}>
      <Kinds
        label="原因"
        kinds={reasons}
        value={values.reason}
        onChange={set('reason')}
        error={end.errorOf('reason')}
      />
      <DateField
        label="从哪天起"
        today={today}
        from={committee.termFrom}
        to={today}
        value={values.day}
        onChange={set('day')}
        error={end.errorOf('day')}
      />
      <TextField long label="说明" max={300} value={values.note} onChange={set('note')} error={end.errorOf('note')} />
      <Field label="材料" hint="书面辞职要有签字的辞职书" error={end.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} onChange={set('photos')} />
      </Field>
      <Note>登记以后不能改，工作台同时停用。业主大会表决终止的，在“终止职务的提议”里办。</Note>
      <Button kind="brick" text="登记" busy={end.busy} onClick={() => void end.run()} />
    </Sheet>
  );
}

export function AccessSheet({ committee: { committeeId }, memberId, name, onClose, onDone }: SeatProps) {
  const [phone, setPhone] = useState('');
  const give = useAction(async () => {
    await cloud.committee.giveAccess({ committeeId, memberId, phone });
    toast('开通了，用这个手机号登录就能办事');
    onDone();
  });
  return (
    <Sheet open title={`给${name}开通工作台`} onClose={onClose}>
      <TextField
        label="手机号"
        keyboard="number"
        max={11}
        value={phone}
        onChange={setPhone}
        error={give.errorOf('phone')}
      />
      <Note>席位或任期结束时自动停用。手机号不公开。</Note>
      <Button text="开通" busy={give.busy} onClick={() => void give.run()} />
    </Sheet>
  );
}
