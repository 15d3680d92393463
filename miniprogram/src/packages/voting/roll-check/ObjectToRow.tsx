import { type RollDoubt, rollDoubtTitles } from '@mulin/shared-types/roll-doubts';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import type { Home } from '../../../who/me';

const kinds = (Object.keys(rollDoubtTitles) as RollDoubt[]).map((id) => ({ id, text: rollDoubtTitles[id] }));

export interface ObjectToRowProps {
  pollId: string;
  home: Home;
  onDone: () => void;
}

/** 提异议: what is wrong with the row, with a photo of the paper that shows it. */
export function ObjectToRow({ pollId, home: { unitId, communityId }, onDone }: ObjectToRowProps) {
  const [kind, setKind] = useState<RollDoubt>();
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const send = useAction(async () => {
    if (!kind) throw new CloudError('INVALID_INPUT', '选一样，哪里不对', 'kind');
    if (text.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚应该是怎样', 'text');
    const fileIds = await uploadPhotos(photos, { folder: 'polls', communityId });
    await cloud.assembly.objectToRow({ unitId, pollId, kind, text, fileIds });
    toast('提上去了，答复会写在这里');
    setKind(undefined);
    setText('');
    setPhotos([]);
    onDone();
  });
  return (
    <Card title="哪里不对，在开始投票前提出来">
      <Kinds label="哪里不对" kinds={kinds} value={kind} error={send.errorOf('kind')} onChange={setKind} />
      <TextField
        long
        label="应该是怎样"
        example="比如 房产证上是 103.40 平方米"
        max={300}
        value={text}
        onChange={setText}
        error={send.errorOf('text')}
      />
      <PhotoPicker photos={photos} max={3} onChange={setPhotos} />
      <Button text="提异议" busy={send.busy} onClick={() => void send.run()} />
    </Card>
  );
}
