import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import { UnitFields } from '../../../who/UnitFields';
import { type CreditTo, HomeMoney } from './HomeMoney';

export interface AskSheetProps {
  communityId: string;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** 王秀兰 13912347720, one owner a line. */
function ownersIn(text: string) {
  return text.split('\n').flatMap((line) => {
    const [name = '', number] = line.trim().split(/[\s,，]+/u);
    return name === '' ? [] : [{ name, phone: number || null }];
  });
}

const namesakes = [
  { id: 'same', text: '是同一个人' },
  { id: 'other', text: '不是，只是同名' },
] as const;
type SameOwner = '' | (typeof namesakes)[number]['id'];

/** 登记过户: which home, whose it is now, from which day, and that the fees are settled or why not. */
export function AskSheet({ communityId, today, onClose, onDone }: AskSheetProps) {
  const [photos, setPhotos] = useState<string[]>([]);
  const [creditPhotos, setCreditPhotos] = useState<string[]>([]);
  const { values, set } = useFields({
    unitId: undefined as string | undefined,
    day: '',
    owners: '',
    certificate: '',
    whyWithout: '',
    sameOwner: '' as SameOwner,
    creditTo: 'payer' as CreditTo,
  });
  const ask = useAction(async () => {
    const { unitId, day, owners, certificate, whyWithout, sameOwner, creditTo } = values;
    if (!unitId) throw new CloudError('INVALID_INPUT', '选哪一套', 'unitId');
    if (day === '') throw new CloudError('INVALID_INPUT', '选登记日', 'day');
    const named = ownersIn(owners);
    if (named.length === 0) throw new CloudError('INVALID_INPUT', '写新业主', 'owners');
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍不动产证');
    const toBuyer = creditTo === 'buyer';
    if (toBuyer && creditPhotos.length === 0) throw new CloudError('INVALID_INPUT', '拍双方签字的纸');
    const fileIds = await uploadPhotos(photos, { folder: 'transfers', communityId });
    const creditFileIds = toBuyer ? await uploadPhotos(creditPhotos, { folder: 'transfers', communityId }) : [];
    const papers = { certificate, whyWithout, fileIds, creditFileIds };
    await cloud.account.askTransfer({ unitId, day, owners: named, sameOwner, ...papers });
    toast('登记好了，等另一个人复核');
    onDone();
  });
  return (
    <Sheet open title="登记过户" onClose={onClose}>
      <UnitFields
        communityId={communityId}
        value={values.unitId}
        error={ask.errorOf('unitId')}
        onChange={set('unitId')}
      />
      <DateField
        label="登记日"
        hint="不动产证上的"
        value={values.day}
        today={today}
        to={today}
        error={ask.errorOf('day')}
        onChange={set('day')}
      />
      <TextField
        long
        label="新业主"
        hint="一人一行，姓名后面空一格写手机号"
        example="比如 王秀兰 13900000000"
        max={600}
        value={values.owners}
        error={ask.errorOf('owners') ?? ask.errorOf('owners.0.phone') ?? ask.errorOf('owners.0.name')}
        onChange={set('owners')}
      />
      {ask.errorOf('sameOwner') || values.sameOwner !== '' ? (
        <Kinds
          label="和原业主同名的，是同一个人吗"
          hint="看身份证号。有的是、有的不是，给留下的那位写上手机号"
          kinds={namesakes}
          value={values.sameOwner === '' ? undefined : values.sameOwner}
          error={ask.errorOf('sameOwner')}
          onChange={set('sameOwner')}
        />
      ) : null}
      <TextField
        label="结清证明编号"
        hint="物业费结清后开的"
        max={40}
        value={values.certificate}
        error={ask.errorOf('certificate')}
        onChange={set('certificate')}
      />
      {values.certificate === '' ? (
        <TextField
          label="没有结清证明的原因"
          example="比如 法院判决过户，欠费由原业主另结"
          max={200}
          value={values.whyWithout}
          error={ask.errorOf('whyWithout')}
          onChange={set('whyWithout')}
        />
      ) : null}
      {values.unitId ? (
        <HomeMoney unitId={values.unitId} today={today} creditTo={values.creditTo} onChange={set('creditTo')}>
          <PhotoPicker photos={creditPhotos} onChange={setCreditPhotos} />
        </HomeMoney>
      ) : null}
      <Note>拍不动产证，另一个人复核时看。</Note>
      <PhotoPicker photos={photos} onChange={setPhotos} />
      <Button text="交另一个人复核" busy={ask.busy} onClick={() => void ask.run()} />
    </Sheet>
  );
}
