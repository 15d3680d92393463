import { parseYuan } from '@mulin/domain/money/fen';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';

/** 报完工: what was done, at least one photo, what the material cost. */
export function FinishSheet({ open, request: { requestId, communityId, kind, common }, onClose, onDone }: SheetProps) {
  const repair = kind === 'repair';
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const [cost, setCost] = useState('');
  const finish = useAction(async () => {
    if (note.trim() === '') throw new CloudError('INVALID_INPUT', '写一句做了什么', 'note');
    if (repair && photos.length === 0) throw new CloudError('INVALID_INPUT', '拍一张修好以后的照片', 'fileIds');
    const costFen = cost.trim() === '' ? 0 : parseYuan(cost, 'costFen');
    const fileIds = await uploadPhotos(photos, { folder: 'requests', communityId });
    await cloud.requests.finish({ requestId, note, fileIds, costFen });
    toast('报完工了，等住户确认');
    onDone();
  });
  return (
    <Sheet open={open} title={repair ? '报完工' : '答复'} onClose={onClose}>
      <TextField
        long
        label={repair ? '做了什么' : '怎么办的，答复住户'}
        example={repair ? '比如 换了读卡模块 1 个，试刷 5 张卡都能开' : '比如 和值班员谈过了，已经向您家道歉'}
        max={300}
        value={note}
        onChange={setNote}
        error={finish.errorOf('note')}
      />
      <Field
        label={repair ? '修好以后的照片' : '照片'}
        hint={repair ? '至少一张' : '可以没有'}
        error={finish.errorOf('fileIds')}
      >
        <PhotoPicker photos={photos} onChange={setPhotos} />
      </Field>
      {repair && common ? (
        <TextField
          label="材料费"
          hint="没花钱就不填"
          keyboard="digit"
          unit="元"
          value={cost}
          onChange={setCost}
          error={finish.errorOf('costFen')}
        />
      ) : null}
      {repair && !common ? <Note>家里的维修只按住户同意过的报价收钱。</Note> : null}
      <Button text={repair ? '报完工' : '答复'} busy={finish.busy} onClick={() => void finish.run()} />
    </Sheet>
  );
}
