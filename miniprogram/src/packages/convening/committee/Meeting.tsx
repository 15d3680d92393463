import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { PartProps } from './part';

/** 第一次会议: chair and deputies, with the minutes; entered by the committee. */
export function Meeting({ desk, office: { meeting }, committee, onDone }: PartProps) {
  const [open, setOpen] = useState(false);
  const owed = committee.duties.some(({ key, doneDay }) => key === 'meeting' && doneDay === null);
  if (meeting && meeting.files.length > 0) {
    return (
      <Card title="第一次会议" aside={wholeDayText(meeting.day)}>
        <Note>{meeting.note}</Note>
        <Photos photos={meeting.files.map(({ url }) => ({ src: url, caption: '会议记录' }))} />
      </Card>
    );
  }
  if (!owed || !desk.holds('committee')) return null;
  const done = () => {
    setOpen(false);
    onDone();
  };
  return (
    <Card title="第一次会议">
      <Note>推选一位主任和副主任，过半数委员本人到会。</Note>
      <Buttons>
        <Button text="登记第一次会议" onClick={() => setOpen(true)} />
      </Buttons>
      {open ? <MeetingSheet desk={desk} committee={committee} onClose={() => setOpen(false)} onDone={done} /> : null}
    </Card>
  );
}

type SheetProps = Pick<PartProps, 'desk' | 'committee' | 'onDone'> & { onClose: () => void };

function MeetingSheet({ desk: { today }, committee, onClose, onDone }: SheetProps) {
  const sitting = committee.members.filter(({ inOffice }) => inOffice);
  const picks = sitting.map(({ memberId, name }) => ({ id: memberId, text: name }));
  const { values, set } = useFields({
    day: today,
    chair: undefined as string | undefined,
    deputies: [] as string[],
    present: [] as string[],
    note: '',
    photos: [] as string[],
  });
  const toggle = (list: 'deputies' | 'present', id: string) =>
    set(list)(values[list].includes(id) ? values[list].filter((one) => one !== id) : [...values[list], id]);
  const record = useAction(async () => {
    const { day, chair, deputies, present, note, photos } = values;
    if (!chair) throw new CloudError('INVALID_INPUT', '选一位主任', 'posts');
    if (note.trim() === '') throw new CloudError('INVALID_INPUT', '写几句会议纪要', 'note');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍下签字的会议记录', 'fileIds');
    const { committeeId, communityId } = committee;
    const fileIds = await uploadPhotos(photos, { folder: 'committee', communityId });
    const posts = [
      { memberId: chair, role: 'chair' as const },
      ...deputies.filter((id) => id !== chair).map((memberId) => ({ memberId, role: 'deputy' as const })),
    ];
    await cloud.committee.recordMeeting({ committeeId, day, posts, present, note, fileIds });
    toast('登记了，公告贴出去了');
    onDone();
  });
  return (
    <Sheet open title="登记第一次会议" onClose={onClose}>
      <DateField
        label="哪天开的"
        today={today}
        from={committee.termFrom}
        to={today}
        value={values.day}
        onChange={set('day')}
        error={record.errorOf('day')}
      />
      <Field label="到会的委员" error={record.errorOf('present')}>
        {sitting.map(({ memberId, name }) => (
          <CheckField
            key={memberId}
            on={values.present.includes(memberId)}
            onChange={() => toggle('present', memberId)}
          >
            {name}
          </CheckField>
        ))}
      </Field>
      <PickField
        label="主任"
        picks={picks}
        value={values.chair}
        onChange={set('chair')}
        error={record.errorOf('posts')}
      />
      <Field label="副主任" hint="可以不选">
        {sitting
          .filter(({ memberId }) => memberId !== values.chair)
          .map(({ memberId, name }) => (
            <CheckField
              key={memberId}
              on={values.deputies.includes(memberId)}
              onChange={() => toggle('deputies', memberId)}
            >
              {name}
            </CheckField>
          ))}
      </Field>
      <TextField
        long
        label="会议纪要"
        max={500}
        value={values.note}
        onChange={set('note')}
        error={record.errorOf('note')}
      />
      <Field label="签字的会议记录" error={record.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} onChange={set('photos')} />
      </Field>
      <Button text="登记" busy={record.busy} onClick={() => void record.run()} />
    </Sheet>
  );
}
