import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { squareMetres } from '../../../ui/figures';
import { DecideSheet } from '../two-persons/DecideSheet';
import type { Correction } from './Corrections';

export interface CorrectionSheetProps {
  one: Correction;
  approve: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Agreeing to a correction, or not. */
export function CorrectionSheet({ one, approve, onClose, onDone }: CorrectionSheetProps) {
  const { correctionId, unitLabel, areaCenti, fromDay } = one;
  const send = async (note: string) => {
    const { state } = await cloud.fees.decideAreaCorrection({ correctionId, approve, note });
    if (!approve) return '没有同意';
    return state === 'approved' ? '同意了，账单正在改' : '改好了';
  };
  return (
    <DecideSheet approve={approve} title="同意更正吗？" send={send} onClose={onClose} onDone={onDone}>
      {unitLabel}，从{wholeDayText(fromDay)}起按 {squareMetres(areaCenti)} ㎡。
      {approve ? '没缴的账单重新出，缴多了的转入余额。同意以后不能收回。' : '名册和账单都不变。'}
    </DecideSheet>
  );
}
