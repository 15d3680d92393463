import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { DecideSheet } from '../two-persons/DecideSheet';
import type { HandOver } from './HandOvers';

export interface HandOverSheetProps {
  one: HandOver;
  approve: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Agreeing to a hand-over day, or not. */
export function HandOverSheet({ one, approve, onClose, onDone }: HandOverSheetProps) {
  const { handOverId, unitLabel, day } = one;
  const send = async (note: string) => {
    const { state, keptFen } = await cloud.fees.decideHandOver({ handOverId, approve, note });
    if (!approve) return '没有同意';
    if (state === 'approved') return '同意了，账单正在改';
    return keptFen > 0 ? '建设单位缴过的账单还没退，没有改' : '改好了';
  };
  return (
    <DecideSheet approve={approve} title="同意这个交付日吗？" send={send} onClose={onClose} onDone={onDone}>
      {unitLabel}，{wholeDayText(day)}交付。
      {approve ? '没缴的账单重新出，建设单位和业主各一份。同意以后不能收回，只能另行更正。' : '账单不变。'}
    </DecideSheet>
  );
}
