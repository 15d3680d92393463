import { wholeDayText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { squareMetres } from '../../../ui/figures';
import { TextField } from '../../../ui/form/TextField';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Correction } from './Corrections';

export interface DecideSheetProps {
  one: Correction;
  approve: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more before bills are changed. */
export function DecideSheet({ one, approve, onClose, onDone }: DecideSheetProps) {
  const { correctionId, unitLabel, areaCenti, fromDay } = one;
  const [note, setNote] = useState('');
  const decide = useAction(async () => {
    const { state } = await cloud.fees.decideAreaCorrection({ correctionId, approve, note });
    toast(state === 'approved' ? '同意了，账单正在改' : approve ? '改好了' : '没有同意');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={approve ? '同意更正吗？' : '不同意更正吗？'}
      confirm={approve ? '同意更正' : '不同意'}
      refuses={!approve}
      busy={decide.busy}
      onConfirm={() => void decide.run()}
      onCancel={onClose}
    >
      {unitLabel}，从{wholeDayText(fromDay)}起按 {squareMetres(areaCenti)} ㎡。
      {approve ? '没缴的账单重新出，缴多了的转入余额。同意以后不能收回。' : '名册和账单都不变。'}
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
