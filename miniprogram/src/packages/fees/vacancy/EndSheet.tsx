import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { CloudError } from '../../../cloud/error';
import { useAction } from '../../../cloud/useAction';
import { DateField } from '../../../ui/form/DateField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
export interface EndSheetProps {
  one: { vacancyId: string; from: string };
  /** Whose home it is, where staff say it: the household is told then. */
  home?: string;
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** 住人了: the full price from that day on. */
export function EndSheet({ one: { vacancyId, from }, home, today, onClose, onDone }: EndSheetProps) {
  const [day, setDay] = useState('');
  const end = useAction(async () => {
    if (day === '') throw new CloudError('INVALID_INPUT', '选从哪天起住人', 'day');
    await cloud.fees.endVacancy({ vacancyId, day });
    toast('记好了，从那天起按全价');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`${home ?? '家里'}从哪天起住人？`}
      confirm="报住人"
      busy={end.busy}
      onConfirm={() => void end.run()}
      onCancel={onClose}
    >
      没缴的账单从那天起按全价重新出，已经缴了的不补收。{home ? '业主会收到通知。' : ''}
      <DateField
        label="住人的第一天"
        value={day}
        today={today}
        from={from}
        to={today}
        error={end.errorOf('day')}
        onChange={setDay}
      />
    </ConfirmSheet>
  );
}
