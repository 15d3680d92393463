import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { Someone } from './someone';

type What = 'certificate' | 'training';

const kinds: { id: What; text: string }[] = [
  { id: 'certificate', text: '证书' },
  { id: 'training', text: '培训' },
];

export interface RecordSheetProps {
  communityId: string;
  one: Someone;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** 加一张证书或一次培训: added to what is written down already. */
export function RecordSheet({
  communityId,
  one: { membershipId, personName },
  today,
  onClose,
  onDone,
}: RecordSheetProps) {
  const [what, setWhat] = useState<What>('certificate');
  const [photos, setPhotos] = useState<string[]>([]);
  const { values, set } = useFields({ name: '', no: '', validUntil: '', day: '', title: '', hours: '' });
  const keep = useAction(async () => {
    const kept = await cloud.account.postRecord({ membershipId });
    const certificates = kept.certificates.map(({ file, ...one }) => ({ ...one, fileId: file?.fileId ?? null }));
    if (what === 'certificate') {
      const { name, no, validUntil } = values;
      if (name.trim() === '') throw new CloudError('INVALID_INPUT', '写证书名称', 'name');
      if (no.trim() === '') throw new CloudError('INVALID_INPUT', '写证书编号', 'no');
      const [fileId = null] = await uploadPhotos(photos, { folder: 'certificates', communityId });
      const added = { name, no, validUntil: validUntil || null, fileId };
      await cloud.account.keepPostRecord({ ...kept, membershipId, certificates: [...certificates, added] });
    } else {
      const { day, title, hours } = values;
      if (day === '') throw new CloudError('INVALID_INPUT', '选培训日期', 'day');
      if (title.trim() === '') throw new CloudError('INVALID_INPUT', '写培训内容', 'title');
      if (!/^\d+$/.test(hours.trim())) throw new CloudError('INVALID_INPUT', '填几个学时，整数', 'hours');
      const added = { day, title, hours: Number(hours) };
      await cloud.account.keepPostRecord({ membershipId, certificates, trainings: [...kept.trainings, added] });
    }
    toast('登记好了');
    onDone();
  });
  return (
    <Sheet open title={`${personName}：证书和培训`} onClose={onClose}>
      <Kinds label="加什么" kinds={kinds} value={what} onChange={setWhat} />
      {what === 'certificate' ? (
        <>
          <TextField
            label="证书名称"
            example="比如 电工作业证"
            max={60}
            value={values.name}
            error={keep.errorOf('name')}
            onChange={set('name')}
          />
          <TextField label="证书编号" max={60} value={values.no} error={keep.errorOf('no')} onChange={set('no')} />
          <DateField
            label="有效期到"
            hint="长期有效可以不选"
            value={values.validUntil}
            today={today}
            onChange={set('validUntil')}
          />
          <PhotoPicker photos={photos} max={1} onChange={setPhotos} />
        </>
      ) : (
        <>
          <DateField
            label="培训日期"
            value={values.day}
            today={today}
            to={today}
            error={keep.errorOf('day')}
            onChange={set('day')}
          />
          <TextField
            label="培训内容"
            example="比如 岗前培训、消防培训"
            max={100}
            value={values.title}
            error={keep.errorOf('title')}
            onChange={set('title')}
          />
          <TextField
            label="学时"
            keyboard="number"
            max={4}
            value={values.hours}
            error={keep.errorOf('hours')}
            onChange={set('hours')}
          />
        </>
      )}
      <Button text="登记" busy={keep.busy} onClick={() => void keep.run()} />
    </Sheet>
  );
}
