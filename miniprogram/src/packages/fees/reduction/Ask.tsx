import { type ReductionGround, reductionGrounds } from '@mulin/domain/fees/reduction-states';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { LawLink } from '../../../law/LawLink';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { CheckField } from '../../../ui/form/CheckField';
import { Kinds } from '../../../ui/form/Kinds';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import type { Home } from '../../../who/me';

const grounds = (Object.keys(reductionGrounds) as ReductionGround[]).map((id) => ({ id, text: reductionGrounds[id] }));

export function Ask({ home: { unitId, communityId }, onDone }: { home: Home; onDone: () => void }) {
  const [ground, setGround] = useState<ReductionGround>();
  const [photos, setPhotos] = useState<string[]>([]);
  const [agreed, setAgreed] = useState(false);
  const ask = useAction(async () => {
    if (!ground) throw new CloudError('INVALID_INPUT', '选一样', 'ground');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍一张证明的照片');
    if (!agreed) throw new CloudError('INVALID_INPUT', '先勾单独同意', 'separateConsent');
    const fileIds = await uploadPhotos(photos, { folder: 'reductions', communityId });
    await cloud.arrears.askReduction({ unitId, ground, fileIds, separateConsent: true });
    toast('交上去了，先由物业核对，再由社区批准');
    onDone();
  });
  return (
    <Card title="申请减免">
      <Kinds label="您家是" kinds={grounds} value={ground} error={ask.errorOf('ground')} onChange={setGround} />
      <PhotoPicker photos={photos} onChange={setPhotos} />
      <Note>
        拍低保证或特困证明。是低保还是特困、照片上写了什么，只有批准的社区看得到，每看一次都有记录；物业和邻居都看不到。
      </Note>
      <CheckField on={agreed} onChange={setAgreed}>
        我单独同意用低保、特困证明办减免。办完不再用，不同意也能照常缴费
      </CheckField>
      <LawLink id="privacy-28" />
      <Buttons>
        <Button text="申请" busy={ask.busy} onClick={() => void ask.run()} />
      </Buttons>
    </Card>
  );
}
