import { monthText, wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { yuan } from '../../../ui/figures';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Photos } from '../../../ui/photos/Photos';
import { Sheet } from '../../../ui/sheet/Sheet';
import { toast } from '../../../ui/sheet/toast';
import type { SubsidyMonth } from './Months';
import { fenOf, type MoneyStep, moneySteps } from './money-steps';

export interface ConfirmMoneySheetProps {
  month: SubsidyMonth;
  step: MoneyStep;
  onClose: () => void;
  onDone: () => void;
}

/** 复核: the slip beside the sum; confirmed, it stands in the books. */
export function ConfirmMoneySheet({ month, step, onClose, onDone }: ConfirmMoneySheetProps) {
  const { subsidyMonthId } = month;
  const { day, slips } = month[step];
  const confirm = useAction(async (agree: boolean) => {
    if (step === 'received') await cloud.fees.confirmSubsidyReceipt({ subsidyMonthId, agree });
    else await cloud.fees.confirmSubsidyTransfer({ subsidyMonthId, step, agree });
    toast(agree ? '复核好了，已经记账' : '退回了，请经手人重新登记');
    onDone();
  });
  return (
    <Sheet open title={`复核：${moneySteps.find((one) => one.step === step)?.name ?? ''}`} onClose={onClose}>
      <KeyValues
        rows={[
          { name: '哪个月', value: monthText(month.month) },
          { name: '金额', value: `${yuan(fenOf(month, step))} 元` },
          { name: '回单日期', value: wholeDayText(day) },
        ]}
      />
      <Photos photos={slips.map(({ url }) => ({ src: url }))} />
      <Note>确认以后马上记账，不能收回。金额和回单对不上，就退回。</Note>
      <Buttons>
        <Button kind="brick" text="退回" busy={confirm.busy} onClick={() => void confirm.run(false)} />
        <Button text="对得上，确认" busy={confirm.busy} onClick={() => void confirm.run(true)} />
      </Buttons>
    </Sheet>
  );
}
