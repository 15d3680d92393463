import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useNumber } from '../../../cloud/useNumber';
import { Button } from '../../../ui/button/Button';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';

export interface PayInvoiceProps {
  draftId: string;
  communityId: string;
  today: string;
  onDone: () => void;
}

/** 付发票: whole, with the bank's slip; another person posts it. */
export function PayInvoice({ draftId, communityId, today, onDone }: PayInvoiceProps) {
  const { values, set } = useFields({ day: today, photos: [] as string[] });
  const number = useNumber();
  const pay = useAction(async () => {
    const fileIds = await uploadPhotos(values.photos, { folder: 'vouchers', communityId });
    await cloud.ledger.enterInvoicePayment({ draftId, entryId: await number.take(), day: values.day, fileIds });
    toast('登记了，等另一个人复核');
    onDone();
  });
  return (
    <>
      <DateField
        label="哪天付的"
        today={today}
        to={today}
        value={values.day}
        error={pay.errorOf('day')}
        onChange={set('day')}
      />
      <Field label="付款回单" hint="最多 9 张" error={pay.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
      </Field>
      <Button text="登记付了这张发票" busy={pay.busy} onClick={() => void pay.run()} />
    </>
  );
}
