import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { decisionPicks } from '../../books/fund/apply-words';
import type { DoingProps } from './Doings';

/** 凭什么调: the owners' decision where there is an assembly, the contract's clause where there is none yet. */
export function GroundForm(props: DoingProps) {
  return props.change.assembly ? <Decided {...props} /> : <Clause {...props} />;
}

function Decided({ desk: { communityId }, standardId, onDone }: DoingProps) {
  const decided = useLoad(`price-decisions.${communityId}`, () => decisionPicks(communityId));
  const [decision, setDecision] = useState<string>();
  const name = useAction(async () => {
    const [pollId = '', questionId = ''] = (decision ?? '').split('#');
    if (questionId === '') throw new CloudError('INVALID_INPUT', '选业主大会的决定', 'pollId');
    await cloud.fees.groundPriceChange({ standardId, pollId, questionId });
    toast('记下了');
    onDone();
  });
  return (
    <Card title="业主大会的决定">
      <PickField
        label="哪一项决定"
        picks={decided.data ?? []}
        value={decision}
        error={name.errorOf('pollId') ?? name.errorOf('questionId')}
        onChange={setDecision}
      />
      <Note>方案公示满 30 天以后开始的表决才算；决定过了异议期才选得到。</Note>
      <Button text="按这项决定" busy={name.busy} onClick={() => void name.run()} />
    </Card>
  );
}

function Clause({ desk: { communityId }, standardId, onDone }: DoingProps) {
  const [clause, setClause] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const name = useAction(async () => {
    if (clause.trim() === '') throw new CloudError('INVALID_INPUT', '写明合同第几条怎么约定的', 'clause');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍下合同里的这一条', 'fileIds');
    const fileIds = await uploadPhotos(photos, { folder: 'notices', communityId });
    await cloud.fees.groundPriceChange({ standardId, clause, fileIds });
    toast('记下了');
    onDone();
  });
  return (
    <Card title="合同里的调价条款">
      <TextField
        long
        label="第几条，怎么说的"
        max={300}
        value={clause}
        onChange={setClause}
        error={name.errorOf('clause')}
      />
      <Field label="合同的这一页" hint="拍照，最多 9 张" error={name.errorOf('fileIds')}>
        <PhotoPicker photos={photos} max={9} onChange={setPhotos} />
      </Field>
      <Note>小区还没有业主大会，才能按合同条款；有了业主大会要表决。</Note>
      <Button text="按这一条" busy={name.busy} onClick={() => void name.run()} />
    </Card>
  );
}
