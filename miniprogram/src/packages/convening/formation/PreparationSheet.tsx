import { dayText } from '@mulin/domain/day/spoken';
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

export interface PreparationSheetProps {
  communityId: string;
  version: number;
  onClose: () => void;
  onDone: () => void;
}

const outline =
  '一、业主身份、人数和面积怎么确认的：\n二、管理规约和议事规则草案：见附件\n三、候选人怎么产生：\n四、首次业主大会的时间和方式：';

/** 筹备公告: what must hang fifteen days before the assembly. */
export function PreparationSheet({ communityId, version, onClose, onDone }: PreparationSheetProps) {
  const [body, setBody] = useState(outline);
  const [photos, setPhotos] = useState<string[]>([]);
  const post = useAction(async () => {
    if (body.trim() === '') throw new CloudError('INVALID_INPUT', '写上公告内容', 'body');
    const fileIds = await uploadPhotos(photos, { folder: 'polls', communityId });
    const { earliestOpen } = await cloud.formation.publishPreparation({ communityId, version, body, fileIds });
    toast(`贴出去了，最早 ${dayText(earliestOpen)}开会`);
    onDone();
  });
  return (
    <Sheet open title="筹备公告" onClose={onClose}>
      <TextField long label="内容" max={2000} value={body} onChange={setBody} error={post.errorOf('body')} />
      <PhotoPicker photos={photos} onChange={setPhotos} />
      <Button text="贴出去" busy={post.busy} onClick={() => void post.run()} />
    </Sheet>
  );
}
