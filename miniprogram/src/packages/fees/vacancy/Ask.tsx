import { addMonths } from '@mulin/domain/day/day';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { DateField } from '../../../ui/form/DateField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import type { Home } from '../../../who/me';

export interface AskProps {
  home: Home;
  today: string;
  onDone: () => void;
}

export function Ask({ home: { unitId, communityId }, today, onDone }: AskProps) {
  const [photos, setPhotos] = useState<string[]>([]);
  const { values, set } = useFields({ from: '', to: '' });
  const ask = useAction(async () => {
    if (values.from === '') throw new CloudError('INVALID_INPUT', '选从哪天起空着', 'from');
    if (values.to === '') throw new CloudError('INVALID_INPUT', '选空到哪天', 'to');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍一张照片');
    const fileIds = await uploadPhotos(photos, { folder: 'vacancies', communityId });
    await cloud.fees.askVacancy({ unitId, ...values, fileIds });
    toast('交上去了，物业先上门看，再由另一个人同意');
    onDone();
  });
  return (
    <Card title="申请按空置收">
      <DateField
        label="从哪天起空着"
        hint="最早一年以内"
        value={values.from}
        today={today}
        from={addMonths(today, -12)}
        to={today}
        error={ask.errorOf('from')}
        onChange={set('from')}
      />
      <DateField
        label="打算空到哪天"
        hint="一次最多到一年以后，到期再申请；提前住人随时可以报"
        value={values.to}
        today={today}
        from={values.from || today}
        to={addMonths(today, 12)}
        error={ask.errorOf('to')}
        onChange={set('to')}
      />
      <PhotoPicker photos={photos} onChange={setPhotos} />
      <Note>拍水表、电表的读数和屋里的样子。照片只有办这件事的物业人员看得到，每看一次都有记录。</Note>
      <Buttons>
        <Button text="申请" busy={ask.busy} onClick={() => void ask.run()} />
      </Buttons>
    </Card>
  );
}
