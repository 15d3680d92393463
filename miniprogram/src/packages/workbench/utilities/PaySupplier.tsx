import { parseYuan } from '@mulin/domain/money/fen';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Desk } from '../desk/desk';
import type { Bill } from './states';

export interface PaySupplierProps {
  desk: Desk;
  meterBillId: string;
}

/** 登记付款: what the bank slip says. */
export function PaySupplier({ desk, meterBillId }: PaySupplierProps) {
  const load = useLoad(`meter-bill-paying.${meterBillId}`, () => cloud.fees.meterBill({ meterBillId, limit: 1 }));
  return (
    <Page title="登记付水电费">
      <Loaded load={load} what="水电账单" shape="card">
        {(bill) => <Slip desk={desk} meterBillId={meterBillId} bill={bill} />}
      </Loaded>
    </Page>
  );
}

function Slip({ desk: { communityId, today }, meterBillId, bill }: PaySupplierProps & { bill: Bill }) {
  const { title, place, supplier, owedFen } = bill;
  const { values, set } = useFields({ amount: yuan(owedFen), day: today, photos: [] as string[] });
  const send = useAction(async () => {
    const amountFen = parseYuan(values.amount, 'amountFen');
    const fileIds = await uploadPhotos(values.photos, { folder: 'vouchers', communityId });
    await cloud.fees.payUtility({ meterBillId, amountFen, day: values.day, fileIds });
    toast('登记了，等另一个人复核');
    back();
  });
  return (
    <Card title={`付给${supplier}`}>
      <Note>
        {title}，{place}，还没付 {yuan(owedFen)} 元。
      </Note>
      <TextField
        label="付了多少"
        keyboard="digit"
        unit="元"
        value={values.amount}
        error={send.errorOf('amountFen')}
        onChange={set('amount')}
      />
      <DateField
        label="哪天付的"
        today={today}
        to={today}
        value={values.day}
        error={send.errorOf('day')}
        onChange={set('day')}
      />
      <Field label="银行回单" hint="最多 9 张" error={send.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
      </Field>
      <Button text="登记付款" busy={send.busy} onClick={() => void send.run()} />
    </Card>
  );
}
