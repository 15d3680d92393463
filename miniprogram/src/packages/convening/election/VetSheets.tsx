import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import type { Candidate } from './ToVet';

interface VetProps {
  candidate: Candidate;
  communityId: string;
  onClose: () => void;
  onDone: () => void;
}

/** 资格审核: a refusal has its reason and its papers; the branch's opinion stands beside it. */
export function VetSheet({ candidate, qualified, communityId, onClose, onDone }: VetProps & { qualified: boolean }) {
  const { values, set } = useFields({ reason: '', branchOpinion: '', photos: [] as string[] });
  const vet = useAction(async () => {
    const { reason, branchOpinion, photos } = values;
    if (!qualified && reason.trim() === '') throw new CloudError('INVALID_INPUT', '写明理由，本人看得到', 'reason');
    if (!qualified && photos.length === 0) throw new CloudError('INVALID_INPUT', '拍下依据材料', 'fileIds');
    const fileIds = await uploadPhotos(photos, { folder: 'committee', communityId });
    await cloud.committee.vet({ candidateId: candidate.candidateId, qualified, reason, branchOpinion, fileIds });
    toast('审核记下了');
    onDone();
  });
  return (
    <Sheet open title={`${candidate.name}：${qualified ? '符合条件' : '不符合条件'}`} onClose={onClose}>
      {qualified ? null : <Tip kind="wait">本人会看到理由，可以提一次异议，由镇街答复。别的业主看不到。</Tip>}
      <TextField
        long
        label="理由"
        hint={qualified ? '可以不填' : ''}
        max={300}
        value={values.reason}
        onChange={set('reason')}
        error={vet.errorOf('reason')}
      />
      <TextField
        long
        label="党组织意见"
        hint="可以不填"
        max={300}
        value={values.branchOpinion}
        onChange={set('branchOpinion')}
      />
      <Field label="材料" hint={qualified ? '可以不加' : ''} error={vet.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} onChange={set('photos')} />
      </Field>
      <Button
        kind={qualified ? 'main' : 'brick'}
        text={qualified ? '符合条件' : '不符合条件'}
        busy={vet.busy}
        onClick={() => void vet.run()}
      />
    </Sheet>
  );
}

/** 纸面同意书 of somebody without the app. */
export function PaperSheet({ candidate, communityId, onClose, onDone }: VetProps) {
  const { values, set } = useFields({ introduction: '', photos: [] as string[] });
  const enter = useAction(async () => {
    const { introduction, photos } = values;
    if (introduction.trim() === '') throw new CloudError('INVALID_INPUT', '照同意书写上个人介绍', 'introduction');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍下本人签字的同意书', 'fileIds');
    const fileIds = await uploadPhotos(photos, { folder: 'committee', communityId });
    await cloud.committee.acceptOnPaper({ candidateId: candidate.candidateId, introduction, fileIds });
    toast('登记了');
    onDone();
  });
  return (
    <Sheet open title={`${candidate.name}的纸面同意书`} onClose={onClose}>
      <TextField
        long
        label="个人介绍"
        max={300}
        value={values.introduction}
        onChange={set('introduction')}
        error={enter.errorOf('introduction')}
      />
      <Field label="同意书" hint="本人签字，同意参选和公布" error={enter.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} onChange={set('photos')} />
      </Field>
      <Button text="登记" busy={enter.busy} onClick={() => void enter.run()} />
    </Sheet>
  );
}

/** 镇街答复. */
export function AnswerSheet({ candidate, onClose, onDone }: VetProps) {
  const [answer, setAnswer] = useState('');
  const decide = useAction(async (upheld: boolean) => {
    if (answer.trim() === '') throw new CloudError('INVALID_INPUT', '写明答复，本人看得到', 'answer');
    await cloud.committee.answerObjection({ candidateId: candidate.candidateId, upheld, answer });
    toast('答复了');
    onDone();
  });
  return (
    <Sheet open title={`答复${candidate.name}的异议`} onClose={onClose}>
      <Tip>异议：{candidate.objection?.text}</Tip>
      <TextField long label="答复" max={300} value={answer} onChange={setAnswer} error={decide.errorOf('answer')} />
      <Buttons>
        <Button kind="brick" text="异议不成立" busy={decide.busy} onClick={() => void decide.run(false)} />
        <Button text="异议成立" busy={decide.busy} onClick={() => void decide.run(true)} />
      </Buttons>
    </Sheet>
  );
}
