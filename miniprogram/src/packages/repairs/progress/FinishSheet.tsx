import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';

/** 报完工: what was done, at least one photo, what the material cost. */
export function FinishSheet({ open, request: { requestId, communityId }, onClose, onDone }: SheetProps) {
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const [cost, setCost] = useState('');
  const finish = useAction(async () => {
    if (note.trim() === '') throw new CloudError('INVALID_INPUT', '写一句做了什么', 'note');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍一张修好以后的照片', 'fileIds');
    const costFen = cost.trim() === '' ? 0 : parseYuan(cost, 'costFen');
    const fileIds = await uploadPhotos(photos, { folder: 'requests', communityId });
    await cloud.requests.finish({ requestId, note, fileIds, costFen });
    toast('报完工了，等住户确认');
    onDone();
  });
  return (
    <Sheet open={open} title="报完工" onClose={onClose}>
      <TextField
        long
        label="做了什么"
        example="比如 换了读卡模块 1 个，试刷 5 张卡都能开"
        max={300}
        value={note}
        onChange={setNote}
        error={finish.errorOf('note')}
      />
      <Field label="修好以后的照片" hint="至少一张" error={finish.errorOf('fileIds')}>
        <PhotoPicker photos={photos} onChange={setPhotos} />
      </Field>
      <TextField
        label="材料费"
        hint="没花钱就不填"
        keyboard="digit"
        unit="元"
        value={cost}
        onChange={setCost}
        error={finish.errorOf('costFen')}
      />
      <Button text="报完工" busy={finish.busy} onClick={() => void finish.run()} />
    </Sheet>
  );
}
