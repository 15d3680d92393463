import { METERS, quantityText } from '@mulin/domain/fees/meters';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { replace } from '../../../routes';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { yuan } from '../../../ui/figures';
import { CheckField } from '../../../ui/form/CheckField';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { Note } from '../../../ui/note/Note';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import { billableMonths } from '../bill-run/months';
import { BandFields } from './BandFields';
import type { Meter } from './states';
import { blankFor, typedBill, worked } from './typed';

export interface EnterFormProps {
  desk: Desk;
  meter: Meter;
}

/** A meter's month as it stands on the supplier's paper; what does not add up is refused before anybody owes anything. */
export function EnterForm({ desk: { communityId, today }, meter }: EnterFormProps) {
  const { meterId, kind, last } = meter;
  const { unit } = METERS[kind];
  const { values, set } = useFields(() => blankFor(last, today.slice(0, 7)));
  const send = useAction(async () => {
    const bill = typedBill(values);
    const fileIds = await uploadPhotos(values.photos, { folder: 'vouchers', communityId });
    const { meterBillId } = await cloud.fees.enterMeterBill({ meterId, ...bill, fileIds });
    toast('登记了，等另一个人复核');
    replace('collecting/utilities', { communityId, meterBillId });
  });
  const months = billableMonths(today).filter(({ id }) => id <= today.slice(0, 7));
  const sum = worked(values);
  const quantity = (
    name: 'from' | 'to' | 'oldEnd' | 'newStart' | 'own' | 'subs',
    field: string,
    label: string,
    hint?: string,
  ) => (
    <TextField
      label={label}
      hint={hint}
      keyboard="digit"
      unit={unit}
      value={values[name]}
      error={send.errorOf(field)}
      onChange={set(name)}
    />
  );
  return (
    <>
      <Card title="读数">
        <PickField
          label="哪个月的"
          picks={months}
          value={values.month}
          error={send.errorOf('month')}
          onChange={set('month')}
        />
        {quantity('from', 'fromMilli', '上次读数', last ? '上一张账单到这里，要接得上' : '第一次登记，照表抄')}
        <CheckField on={values.swapped} onChange={set('swapped')}>
          这个月换过表
        </CheckField>
        {values.swapped ? quantity('oldEnd', 'replaced.endMilli', '旧表最后读数') : null}
        {values.swapped ? quantity('newStart', 'replaced.startMilli', '新表起始读数') : null}
        {quantity('to', 'toMilli', values.swapped ? '新表本次读数' : '本次读数')}
        <TextField
          label="倍率"
          hint="电表接了互感器才有，写在表或账单上；没有就填 1"
          keyboard="number"
          value={values.ratio}
          error={send.errorOf('ratio')}
          onChange={set('ratio')}
        />
      </Card>
      <Card title="金额">
        {kind === 'power' ? (
          <CheckField on={values.banded} onChange={set('banded')}>
            账单分尖、峰、平、谷计价
          </CheckField>
        ) : null}
        {values.banded ? (
          <BandFields bands={values.bands} error={send.errorOf('bands')} onChange={set('bands')} />
        ) : (
          <TextField
            label="单价"
            keyboard="digit"
            unit={`元/${unit}`}
            value={values.price}
            error={send.errorOf('priceTenThou')}
            onChange={set('price')}
          />
        )}
        {sum ? (
          <Note>
            用了 {quantityText(sum.milli)} {unit}，{values.banded ? '各时段加起来' : '乘单价'}是 {yuan(sum.fen)} 元。
          </Note>
        ) : null}
        <TextField
          label="账单金额"
          hint="照账单抄，要和算出来的一样"
          keyboard="digit"
          unit="元"
          value={values.total}
          error={send.errorOf('totalFen')}
          onChange={set('total')}
        />
        <TextField
          label="供水供电单位"
          example="比如 鄂托克供电公司"
          value={values.supplier}
          error={send.errorOf('supplier')}
          onChange={set('supplier')}
        />
      </Card>
      <Card title="不分摊的">
        <Tip>物业办公、门卫室、绿化、景观、经营用的水电，物业自己出，不能分给业主。</Tip>
        {quantity('own', 'ownMilli', '物业自己用了多少', '没有就不填')}
        <TextField
          label="用在哪里"
          example="比如 门卫室和绿化浇水"
          max={100}
          value={values.ownReason}
          error={send.errorOf('ownReason')}
          onChange={set('ownReason')}
        />
        {quantity('subs', 'subsMilli', '分户表一共走了多少', '这块总表下面各户另装了表、各交各的才填')}
      </Card>
      <Card>
        <DateField
          label="业主缴费期限"
          today={today}
          from={today}
          value={values.dueDay}
          error={send.errorOf('dueDay')}
          onChange={set('dueDay')}
        />
        <Field label="账单和表的照片" hint="业主也看得到，最多 9 张" error={send.errorOf('fileIds')}>
          <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
        </Field>
      </Card>
      <Button text="登记，看怎么分" busy={send.busy} onClick={() => void send.run()} />
      <Note>登记以后先看各户分多少；另一个人复核了才算数。</Note>
    </>
  );
}
