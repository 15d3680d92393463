import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { DoingProps } from './Doings';

/** 公示方案: who audited, why, and the report; the thirty days begin with it. */
export function PlanForm({ desk: { communityId }, standardId, onDone }: DoingProps) {
  const { values, set } = useFields({ audit: '', reasons: '', photos: [] as string[] });
  const [asking, setAsking] = useState(false);
  const check = useAction(async () => {
    if (values.audit.trim() === '') throw new CloudError('INVALID_INPUT', '写明谁审计或评估的、报告号', 'audit');
    if (values.reasons.trim() === '') throw new CloudError('INVALID_INPUT', '写明为什么调', 'reasons');
    if (values.photos.length === 0) throw new CloudError('INVALID_INPUT', '拍下审计或评估报告', 'fileIds');
    setAsking(true);
  });
  const post = useAction(async () => {
    setAsking(false);
    const fileIds = await uploadPhotos(values.photos, { folder: 'notices', communityId });
    await cloud.fees.planPriceChange({ standardId, audit: values.audit, reasons: values.reasons, fileIds });
    toast('方案公示出去了');
    onDone();
  });
  const error = (name: string) => check.errorOf(name) ?? post.errorOf(name);
  return (
    <Card title="公示调价方案">
      <TextField
        label="谁审计或评估的"
        example="比如 某某会计师事务所，审字 8 号"
        max={120}
        value={values.audit}
        onChange={set('audit')}
        error={error('audit')}
      />
      <TextField long label="为什么调" value={values.reasons} onChange={set('reasons')} error={error('reasons')} />
      <Field label="审计或评估报告" hint="拍照，最多 9 张" error={error('fileIds')}>
        <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
      </Field>
      <Button text="公示方案" busy={post.busy} onClick={() => void check.run()} />
      <ConfirmSheet
        open={asking}
        title="公示这个方案吗？"
        confirm="公示"
        busy={post.busy}
        onConfirm={() => void post.run()}
        onCancel={() => setAsking(false)}
      >
        方案和报告贴到公示栏，全体业主看得见，满 30 天才能往下办。公示出去不能改。
      </ConfirmSheet>
    </Card>
  );
}
