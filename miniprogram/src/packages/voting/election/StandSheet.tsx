import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';

export interface StandSheetProps {
  place: { electionId: string; unitId: string; communityId: string };
  /** The nomination that is being accepted; none when standing of one's own accord. */
  candidateId?: string;
  onClose: () => void;
  onDone: () => void;
}

/** 参选: a few sentences, a photo if one likes, and the consent to publish (never ticked beforehand). */
export function StandSheet({ place, candidateId, onClose, onDone }: StandSheetProps) {
  const { electionId, unitId, communityId } = place;
  const [introduction, setIntroduction] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const [consent, setConsent] = useState(false);
  const send = useAction(async () => {
    if (introduction.trim() === '') throw new CloudError('INVALID_INPUT', '写几句个人介绍', 'introduction');
    if (!consent) throw new CloudError('INVALID_INPUT', '参选要同意公布这几样', 'consent');
    const [photoId = null] = await uploadPhotos(photos, { folder: 'committee', communityId });
    const said = { introduction, photoId };
    if (candidateId) await cloud.committee.answerNomination({ candidateId, accept: true, consent: true, ...said });
    else await cloud.committee.stand({ unitId, electionId, consent: true, ...said });
    toast('报上名了，等社区审核');
    onDone();
  });
  return (
    <Sheet open title="我要参选" onClose={onClose}>
      <TextField
        long
        label="个人介绍"
        hint="300 字以内"
        example="比如 住了八年，退休会计，愿意管账"
        max={300}
        value={introduction}
        onChange={setIntroduction}
        error={send.errorOf('introduction')}
      />
      <Field label="照片" hint="可以不加">
        <PhotoPicker photos={photos} max={1} onChange={setPhotos} />
      </Field>
      <Field label="同意公布" error={send.errorOf('consent')}>
        <CheckField on={consent} onChange={setConsent}>
          我愿意担任委员，同意向全体业主公布我的姓名、楼栋、个人介绍和照片。房号和电话不公布。
        </CheckField>
      </Field>
      <Button text="报名" busy={send.busy} onClick={() => void send.run()} />
    </Sheet>
  );
}
