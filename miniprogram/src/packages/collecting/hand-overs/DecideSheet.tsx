import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { HandOver } from './HandOvers';

export interface DecideSheetProps {
  one: HandOver;
  approve: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more before bills are changed. */
export function DecideSheet({ one, approve, onClose, onDone }: DecideSheetProps) {
  const { handOverId, unitLabel, day } = one;
  const [note, setNote] = useState('');
  const decide = useAction(async () => {
    const { state, keptFen } = await cloud.fees.decideHandOver({ handOverId, approve, note });
    if (!approve) toast('没有同意');
    else if (state === 'approved') toast('同意了，账单正在改');
    else toast(keptFen > 0 ? '建设单位缴过的账单还没退，没有改' : '改好了');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={approve ? '同意这个交付日吗？' : '不同意吗？'}
      confirm={approve ? '同意' : '不同意'}
      refuses={!approve}
      busy={decide.busy}
      onConfirm={() => void decide.run()}
      onCancel={onClose}
    >
      {unitLabel}，{wholeDayText(day)}交付。
      {approve ? '没缴的账单重新出，建设单位和业主各一份。同意以后不能收回，只能另行更正。' : '账单不变。'}
      <TextField
        label={approve ? '意见（可不写）' : '为什么不同意'}
        max={200}
        value={note}
        error={decide.errorOf('note')}
        onChange={setNote}
      />
    </ConfirmSheet>
  );
}
