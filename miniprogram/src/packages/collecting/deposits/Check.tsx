import { parseYuan } from '@mulin/domain/money/fen';
import { cloud } from '../../../cloud/cloud';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { toast } from '../../../ui/sheet/toast';
import type { Deposit } from './Deposits';

export interface CheckProps {
  one: Deposit;
  communityId: string;
  onDone: () => void;
}

const outcomes = [
  { id: 'whole', text: '没有损坏，全退' },
  { id: 'less', text: '有损坏，扣一部分' },
] as const;
type Outcome = (typeof outcomes)[number]['id'];

/** What was found at the place: nothing, or a damage with its photographs and what repairing it costs. */
export function Check({ one: { depositId }, communityId, onDone }: CheckProps) {
  const { values, set } = useFields({ outcome: 'whole' as Outcome, amount: '', damage: '', photos: [] as string[] });
  const check = useAction(async () => {
    const { outcome, amount, damage, photos } = values;
    if (outcome === 'whole') await cloud.fees.checkDeposit({ depositId, deductFen: 0, damage: '', damageIds: [] });
    else {
      const deductFen = parseYuan(amount, 'deductFen');
      const damageIds = await uploadPhotos(photos, { folder: 'deposits', communityId });
      await cloud.fees.checkDeposit({ depositId, deductFen, damage, damageIds });
    }
    toast('登记了，等项目经理同意');
    onDone();
  });
  return (
    <>
      <Kinds label="现场怎么样" kinds={outcomes} value={values.outcome} onChange={set('outcome')} />
      {values.outcome === 'less' ? (
        <>
          <TextField
            label="扣多少"
            keyboard="digit"
            unit="元"
            example="比如 300.00"
            value={values.amount}
            onChange={set('amount')}
            error={check.errorOf('deductFen')}
          />
          <TextField
            label="损坏了什么、怎么修"
            long
            max={200}
            value={values.damage}
            onChange={set('damage')}
            error={check.errorOf('damage')}
          />
          <Field label="损坏照片" hint="业主会看到，最多 9 张" error={check.errorOf('damageIds')}>
            <PhotoPicker photos={values.photos} max={9} onChange={set('photos')} />
          </Field>
        </>
      ) : null}
      <Button text="登记" busy={check.busy} onClick={() => void check.run()} />
    </>
  );
}
