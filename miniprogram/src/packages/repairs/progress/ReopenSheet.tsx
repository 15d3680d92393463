import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { TextField } from '../../../ui/form/TextField';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SheetProps } from './Doing';

/** 还没修好: back to the queue, with what is still wrong. */
export function ReopenSheet({ open, request: { requestId, communityId }, onClose, onDone }: SheetProps) {
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const reopen = useAction(async () => {
    if (note.trim() === '') throw new CloudError('INVALID_INPUT', '写一句哪里没好', 'note');
    const fileIds = await uploadPhotos(photos, { folder: 'requests', communityId });
    await cloud.requests.reopen({ requestId, note, fileIds });
    toast('退给物业了，重新计时');
    onDone();
  });
  return (
    <Sheet open={open} title="还没修好" onClose={onClose}>
      <TextField
        long
        label="哪里没好"
        example="比如 亮了一晚上又不亮了"
        max={300}
        value={note}
        onChange={setNote}
        error={reopen.errorOf('note')}
      />
      <PhotoPicker photos={photos} onChange={setPhotos} />
      <Button text="退给物业重修" busy={reopen.busy} onClick={() => void reopen.run()} />
    </Sheet>
  );
}
