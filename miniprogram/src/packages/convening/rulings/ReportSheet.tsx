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
import type { Ruling } from './ruling';

export interface RulingSheetProps {
  ruling: Ruling;
  communityId: string;
  onClose: () => void;
  onDone: () => void;
}

/** 报告改正: what has been put right, with the proof. */
export function ReportSheet({ ruling: { rulingId }, communityId, onClose, onDone }: RulingSheetProps) {
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const send = useAction(async () => {
    if (text.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚怎么改的', 'text');
    const fileIds = await uploadPhotos(photos, { folder: 'polls', communityId });
    await cloud.assembly.reportCorrection({ rulingId, text, fileIds });
    toast('报告了，等核对');
    onDone();
  });
  return (
    <Sheet open title="报告改好了" onClose={onClose}>
      <TextField long label="怎么改的" max={1000} value={text} onChange={setText} error={send.errorOf('text')} />
      <PhotoPicker photos={photos} max={9} onChange={setPhotos} />
      <Button text="报告" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
