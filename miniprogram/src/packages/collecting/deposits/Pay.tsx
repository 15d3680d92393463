import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import type { Deposit } from './Deposits';

export interface PayProps {
  one: Deposit;
  communityId: string;
  today: string;
  onDone: () => void;
}

/** 打款: by transfer from the firm's account, with its slip. */
export function Pay({ one: { depositId }, communityId, today, onDone }: PayProps) {
  const { values, set } = useFields({ day: today, photos: [] as string[] });
  const pay = useAction(async () => {
    const fileIds = await uploadPhotos(values.photos, { folder: 'deposits', communityId });
    await cloud.fees.payDepositBack({ depositId, day: values.day, fileIds });
    toast('记账了，业主收到通知');
    onDone();
  });
  return (
    <>
      <DateField
        label="哪天转的"
        today={today}
        to={today}
        value={values.day}
        error={pay.errorOf('day')}
        onChange={set('day')}
      />
      <Field label="退款回单" hint="银行转账回单，最多 9 张" error={pay.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
      </Field>
      <Button text="转出去了，记账" busy={pay.busy} onClick={() => void pay.run()} />
    </>
  );
}
