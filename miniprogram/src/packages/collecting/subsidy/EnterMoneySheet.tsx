import { monthText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { uploadPhotos } from '../../../cloud/uploads';
import { useAction } from '../../../cloud/useAction';
import type { Desk } from '../../../desk/desk';
import { yuan } from '../../../ui/figures';
import { DateField } from '../../../ui/form/DateField';
import { Field } from '../../../ui/form/Field';
import { useFields } from '../../../ui/form/useFields';
import { PhotoPicker } from '../../../ui/photos/PhotoPicker';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { SubsidyMonth } from './Months';
import { fenOf, type MoneyStep, moneySteps } from './money-steps';

export interface EnterMoneySheetProps {
  month: SubsidyMonth;
  step: MoneyStep;
  desk: Desk;
  onClose: () => void;
  onDone: () => void;
}

/** One movement of the money with the bank's slip; another person confirms it. */
export function EnterMoneySheet({ month, step, desk, onClose, onDone }: EnterMoneySheetProps) {
  const { communityId, today } = desk;
  const { values, set } = useFields({ day: today, photos: [] as string[] });
  const title = moneySteps.find((one) => one.step === step)?.enter ?? '';
  const enter = useAction(async () => {
    const { day, photos } = values;
    if (photos.length === 0) throw new CloudError('INVALID_INPUT', '拍一张银行回单', 'fileIds');
    const fileIds = await uploadPhotos(photos, { folder: 'vouchers', communityId });
    const { subsidyMonthId } = month;
    if (step === 'received') await cloud.fees.enterSubsidyReceipt({ subsidyMonthId, day, fileIds });
    else await cloud.fees.enterSubsidyTransfer({ subsidyMonthId, step, day, fileIds });
    toast('登记了，等另一个人复核');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`${title}：${yuan(fenOf(month, step))} 元`}
      confirm="登记"
      busy={enter.busy}
      onConfirm={() => void enter.run()}
      onCancel={onClose}
    >
      {monthText(month.month)}的补贴。对一对银行回单上的金额，不一样先不要登记。
      <DateField
        label="回单上的日期"
        today={today}
        to={today}
        value={values.day}
        error={enter.errorOf('day')}
        onChange={set('day')}
      />
      <Field label="银行回单" hint="最多 6 张" error={enter.errorOf('fileIds')}>
        <PhotoPicker photos={values.photos} onChange={set('photos')} />
      </Field>
    </ConfirmSheet>
  );
}
