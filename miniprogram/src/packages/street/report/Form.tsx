import type { ViolationKindId } from '@mulin/domain/street/violations';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { useNumber } from '../../../cloud/useNumber';
import { LawLink } from '../../../law/LawLink';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';

const empty = { place: '', text: '' };

/** What, where, photos; which department it goes to stands beside it, with its ground. */
export function Form({ communityId, onDone }: { communityId: string; onDone: () => void }) {
  const load = useLoad(`breach-kinds.${communityId}`, () => cloud.street.violationKinds({ communityId }));
  const [kind, setKind] = useState<ViolationKindId>();
  const { values, set, setAll } = useFields(empty);
  const [photos, setPhotos] = useState<string[]>([]);
  const number = useNumber();
  const send = useAction(async () => {
    if (kind === undefined) throw new CloudError('INVALID_INPUT', '选一种', 'kind');
    if (values.place.trim() === '') throw new CloudError('INVALID_INPUT', '写在哪里', 'place');
    if (values.text.trim() === '') throw new CloudError('INVALID_INPUT', '写看到了什么', 'text');
    const fileIds = await uploadPhotos(photos, { folder: 'violations', communityId });
    const requestId = await number.take();
    const { no } = await cloud.street.reportViolation({ communityId, requestId, kind, ...values, fileIds });
    number.renew();
    toast(`收到了，单号 ${no}`);
    setAll(empty);
    setPhotos([]);
    onDone();
  });
  return (
    <Loaded load={load} what="违规种类" shape="card">
      {({ kinds, limitsText }) => {
        const chosen = kinds.find((one) => one.kind === kind);
        return (
          <>
            <Card>
              <Kinds
                label="什么违规"
                kinds={kinds.map((one) => ({ id: one.kind, text: one.title }))}
                value={kind}
                error={send.errorOf('kind')}
                onChange={setKind}
              />
              {chosen?.callFirst ? <Tip kind="bad">{chosen.callFirst}</Tip> : null}
              {chosen ? <Note>{`比如${chosen.examples}。由${chosen.department}管：${chosen.ground}`}</Note> : null}
              <TextField
                label="在哪里"
                example="比如 3号楼楼顶"
                value={values.place}
                onChange={set('place')}
                error={send.errorOf('place')}
              />
              <TextField
                long
                label="看到了什么"
                value={values.text}
                onChange={set('text')}
                error={send.errorOf('text')}
              />
              <PhotoPicker photos={photos} onChange={setPhotos} />
            </Card>
            <Tip icon="shield">谁举报的不给任何人看，物业、邻居、被举报的人都看不到。照片里别拍到自己家。</Tip>
            <Button text="举报" busy={send.busy} onClick={() => void send.run()} />
            <Note>{limitsText}</Note>
            <LawLink id="civil-286" />
          </>
        );
      }}
    </Loaded>
  );
}
