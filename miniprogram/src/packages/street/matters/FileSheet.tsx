import { type MatterKind, type MatterUrgency, matterKinds, matterUrgencies } from '@mulin/domain/street/joint';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import { Button } from '../../../ui/button/Button';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

const kinds = (Object.keys(matterKinds) as MatterKind[]).map((id) => ({ id, text: matterKinds[id] }));
export const urgencies = (Object.keys(matterUrgencies) as MatterUrgency[]).map((id) => ({
  id,
  text: matterUrgencies[id].title,
}));

export interface FileSheetProps {
  communityId: string;
  onClose: () => void;
  onDone: (matterId: string) => void;
}

export function FileSheet({ communityId, onClose, onDone }: FileSheetProps) {
  const [kind, setKind] = useState<MatterKind>();
  const [urgency, setUrgency] = useState<MatterUrgency>('normal');
  const { values, set } = useFields({ title: '', facts: '' });
  const [photos, setPhotos] = useState<string[]>([]);
  const number = useNumber();
  const send = useAction(async () => {
    if (!kind) throw new CloudError('INVALID_INPUT', '选哪一类', 'kind');
    if (values.title.trim() === '') throw new CloudError('INVALID_INPUT', '写是什么事', 'title');
    if (values.facts.trim() === '') throw new CloudError('INVALID_INPUT', '写情况', 'facts');
    const fileIds = await uploadPhotos(photos, { folder: 'joint', communityId });
    const requestId = await number.take();
    const { matterId, no } = await cloud.street.fileMatter({
      communityId,
      requestId,
      kind,
      urgency,
      ...values,
      fileIds,
    });
    toast(`提交了，单号 ${no}`);
    onDone(matterId);
  });
  return (
    <Sheet open title="提交联席会议" onClose={onClose}>
      <Kinds label="哪一类" kinds={kinds} value={kind} error={send.errorOf('kind')} onChange={setKind} />
      <Kinds label="缓急" kinds={urgencies} value={urgency} onChange={setUrgency} />
      <TextField
        label="事项"
        hint="住户看得到，别写人名"
        value={values.title}
        onChange={set('title')}
        error={send.errorOf('title')}
      />
      <TextField
        long
        label="情况"
        hint="只给社区、镇街、住建局看"
        max={1000}
        value={values.facts}
        onChange={set('facts')}
        error={send.errorOf('facts')}
      />
      <PhotoPicker photos={photos} onChange={setPhotos} />
      <Button text="提交" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
