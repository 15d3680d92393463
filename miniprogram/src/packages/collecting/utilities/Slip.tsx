import { parseYuan } from '@mulin/domain/money/fen';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { back } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import type { Bill, Payment } from './states';

const ways = [
  { id: 'cash', text: '现金' },
  { id: 'bank', text: '银行转账' },
] as const;

/** What differs between paying the supplier and collecting for it. */
const words: Record<Payment['kind'], { title: string; amount: string; day: string; paper: string; button: string }> = {
  supplier: { title: '登记付水电费', amount: '付了多少', day: '哪天付的', paper: '银行回单', button: '登记付款' },
  collected: {
    title: '登记分户表代收',
    amount: '一共收了多少',
    day: '哪天收的',
    paper: '分户抄表和收款清单',
    button: '登记代收',
  },
};

export interface SlipProps {
  desk: Desk;
  meterBillId: string;
  kind: Payment['kind'];
}

/** 登记付款 or 代收: what the slip says. */
export function Slip({ desk, meterBillId, kind }: SlipProps) {
  const load = useLoad(`meter-bill-paying.${meterBillId}`, () => cloud.fees.meterBill({ meterBillId, limit: 1 }));
  return (
    <Page title={words[kind].title}>
      <Loaded load={load} what="水电账单" shape="card">
        {(bill) => <Form desk={desk} meterBillId={meterBillId} kind={kind} bill={bill} />}
      </Loaded>
    </Page>
  );
}

function Form({ desk: { communityId, today }, meterBillId, kind, bill }: SlipProps & { bill: Bill }) {
  const { title, place, supplier, owedFen, uncollectedFen } = bill;
  const pays = kind === 'supplier';
  const leftFen = pays ? owedFen : uncollectedFen;
  const { values, set } = useFields({
    // A number field takes no commas.
    amount: yuan(leftFen).replace(/,/g, ''),
    way: 'cash' as (typeof ways)[number]['id'],
    day: today,
    photos: [] as string[],
  });
  const send = useAction(async () => {
    const amountFen = parseYuan(values.amount, 'amountFen');
    const fileIds = await uploadPhotos(values.photos, { folder: 'vouchers', communityId });
    const slip = { meterBillId, amountFen, day: values.day, fileIds };
    if (pays) await cloud.fees.payUtility(slip);
    else await cloud.fees.enterCollected({ ...slip, way: values.way });
    toast('登记了，等另一个人复核');
    back();
  });
  const { amount, day, paper, button } = words[kind];
  return (
    <>
      <Card title={pays ? `付给${supplier}` : `替${supplier}代收`}>
        <KeyValues
          rows={[
            { name: '账单', value: title },
            { name: '哪块表', value: place },
            { name: pays ? '还没付' : '还没收', value: `${yuan(leftFen)} 元` },
          ]}
        />
        <TextField
          label={amount}
          keyboard="digit"
          unit="元"
          value={values.amount}
          error={send.errorOf('amountFen')}
          onChange={set('amount')}
        />
        {pays ? null : (
          <Kinds label="怎么收的" kinds={ways} value={values.way} error={send.errorOf('way')} onChange={set('way')} />
        )}
        <DateField
          label={day}
          today={today}
          to={today}
          value={values.day}
          error={send.errorOf('day')}
          onChange={set('day')}
        />
        <Field label={paper} hint="最多 9 张" error={send.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
        {pays ? null : <Note>代收的是水电费，不是物业的收入。</Note>}
      </Card>
      <Button text={button} busy={send.busy} onClick={() => void send.run()} />
    </>
  );
}
