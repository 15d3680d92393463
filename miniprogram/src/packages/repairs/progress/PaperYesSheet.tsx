import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';
import { OfferedNote } from './OfferedNote';

const signers = [
  { id: 'owner', text: '业主' },
  { id: 'family', text: '家里人' },
] as const;

/** 登记纸上的同意: the home has nobody who could answer in the app; who signed, and the paper. */
export function PaperYesSheet({ open, request: { requestId, communityId, offers }, onClose, onDone }: SheetProps) {
  const [signer, setSigner] = useState('');
  const [as, setAs] = useState<(typeof signers)[number]['id']>('owner');
  const [photos, setPhotos] = useState<string[]>([]);
  const offered = offers.at(-1);
  const record = useAction(async () => {
    if (!offered) return;
    if (signer.trim() === '') throw new CloudError('INVALID_INPUT', '写谁签的字', 'signer');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍签了字的纸', 'fileIds');
    const fileIds = await uploadPhotos(photos, { folder: 'requests', communityId });
    await cloud.requests.recordPaperYes({ requestId, no: offered.no, signer, as, fileIds });
    toast('登记好了，等项目经理复核');
    onDone();
  });
  if (!offered) return null;
  return (
    <Sheet open={open} title="住户在纸上同意了吗" onClose={onClose}>
      <OfferedNote offer={offered} more="项目经理复核以后才能动手收钱。" />
      <TextField
        label="谁签的字"
        example="比如 王秀兰"
        max={30}
        value={signer}
        onChange={setSigner}
        error={record.errorOf('signer')}
      />
      <Kinds label="签字的是" kinds={signers} value={as} error={record.errorOf('as')} onChange={setAs} />
      <Field label="签了字的纸" hint="写着修什么、多少钱，拍清楚" error={record.errorOf('fileIds')}>
        <PhotoPicker photos={photos} max={6} onChange={setPhotos} />
      </Field>
      <Button text="交项目经理复核" busy={record.busy} onClick={() => void record.run()} />
    </Sheet>
  );
}
