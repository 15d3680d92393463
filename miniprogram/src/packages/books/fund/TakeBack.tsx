import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';

export interface TakeBackProps {
  communityId: string;
  entryId: string;
  onDone: () => void;
}

/** 冲回 a wrong entry, behind a button of its own: with a reason and papers, for another person to confirm. */
export function TakeBack({ communityId, entryId, onDone }: TakeBackProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const send = useAction(async () => {
    const fileIds = await uploadPhotos(photos, { folder: 'fund', communityId });
    await cloud.fund.reverseEntry({ entryId, reason, fileIds });
    toast('登记了，等另一个人复核');
    onDone();
  });
  if (!open) return <Button kind="line" text="记错了，冲回" onClick={() => setOpen(true)} />;
  return (
    <>
      <Note>
        原来那一笔留着，另一个人复核以后记一笔方向相反的，各户分户账也照样退回去。会让哪一户变成负数的，不能冲回。
      </Note>
      <TextField
        label="为什么"
        example="比如 金额多记了一位"
        max={100}
        value={reason}
        onChange={setReason}
        error={send.errorOf('reason')}
      />
      <Field label="材料" hint="最多 9 张" error={send.errorOf('fileIds')}>
        <PhotoPicker photos={photos} max={9} onChange={setPhotos} />
      </Field>
      <Button kind="brick" text="登记冲回" busy={send.busy} onClick={() => void send.run()} />
    </>
  );
}
