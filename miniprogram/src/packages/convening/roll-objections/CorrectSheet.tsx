import { parseArea } from '@mulin/domain/area/area';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { CheckField } from '../../../ui/form/CheckField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { Objection } from './Objections';

export interface CorrectSheetProps {
  objection: Objection;
  communityId: string;
  onClose: () => void;
  onDone: () => void;
}

const sources = [
  { id: 'register', text: '不动产登记' },
  { id: 'surveyed', text: '测绘' },
  { id: 'contract', text: '购房合同' },
] as const;
type Source = (typeof sources)[number]['id'];

/** 更正名册: one home's area, where it comes from, or that it is a head of its own; what it was is kept. */
export function CorrectSheet({
  objection: { unitId, label, together },
  communityId,
  onClose,
  onDone,
}: CorrectSheetProps) {
  const { values, set } = useFields({ area: '', source: undefined as Source | undefined, ownHead: false, reason: '' });
  const [photos, setPhotos] = useState<string[]>([]);
  const correct = useAction(async () => {
    if (values.reason.trim() === '') throw new CloudError('INVALID_INPUT', '写清楚为什么更正', 'reason');
    const areaCenti = values.area.trim() === '' ? undefined : parseArea(values.area, 'areaCenti');
    const [fileId = null] = await uploadPhotos(photos, { folder: 'polls', communityId });
    await cloud.assembly.correctRow({
      unitId,
      areaCenti,
      areaSource: values.source,
      ownHead: values.ownHead || undefined,
      reason: values.reason,
      fileId,
    });
    toast('更正了。公告过的表决要重新冻结名册');
    onDone();
  });
  return (
    <Sheet open title={`更正 ${label}`} onClose={onClose}>
      <TextField
        label="面积"
        hint="不改就空着"
        keyboard="digit"
        unit="㎡"
        value={values.area}
        onChange={set('area')}
        error={correct.errorOf('areaCenti')}
      />
      <Kinds label="面积来自" kinds={sources} value={values.source} onChange={set('source')} />
      {together.length > 0 ? (
        <CheckField on={values.ownHead} onChange={set('ownHead')}>
          和 {together.join('、')} 不是同一位业主，单独算一个人
        </CheckField>
      ) : null}
      <TextField
        label="为什么更正"
        max={200}
        value={values.reason}
        onChange={set('reason')}
        error={correct.errorOf('reason')}
      />
      <PhotoPicker photos={photos} max={1} onChange={setPhotos} />
      <Button text="更正" busy={correct.busy} onClick={() => void correct.run()} />
    </Sheet>
  );
}
