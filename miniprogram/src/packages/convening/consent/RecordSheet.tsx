import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

export interface RecordSheetProps {
  communityId: string;
  today: string;
  onClose: () => void;
}

/** The paper's number, its day, and a picture of it. */
export function RecordSheet({ communityId, today, onClose }: RecordSheetProps) {
  const { values, set } = useFields({ number: '', day: '', until: '', photos: [] as string[] });
  const record = useAction(async () => {
    const { number, day, until, photos } = values;
    if (number.trim() === '') throw new CloudError('INVALID_INPUT', '写上文号', 'number');
    if (day === '') throw new CloudError('INVALID_INPUT', '选同意书上的日期', 'day');
    const [fileId] = await uploadPhotos(photos.slice(0, 1), { folder: 'polls', communityId });
    if (!fileId) throw new CloudError('INVALID_INPUT', '拍一张同意书', 'fileId');
    await cloud.assembly.recordConsent({ communityId, number, day, fileId, ...(until ? { until } : {}) });
    toast('登记好了');
    onClose();
  });
  const { errorOf } = record;
  return (
    <Sheet open title="登记同意书" onClose={onClose}>
      <TextField
        label="文号"
        example="比如 鄂建函〔2026〕3 号"
        value={values.number}
        onChange={set('number')}
        error={errorOf('number')}
      />
      <DateField
        label="同意日期"
        today={today}
        to={today}
        value={values.day}
        onChange={set('day')}
        error={errorOf('day')}
      />
      <DateField
        label="有效期至"
        hint="纸上没写就不选"
        today={today}
        value={values.until}
        onChange={set('until')}
        error={errorOf('until')}
      />
      <Field label="同意书照片" error={errorOf('fileId')}>
        <PhotoPicker photos={values.photos} max={1} onChange={set('photos')} />
      </Field>
      <Buttons>
        <Button kind="line" text="不登记了" onClick={onClose} />
        <Button text="登记" busy={record.busy} onClick={() => void record.run()} />
      </Buttons>
    </Sheet>
  );
}
