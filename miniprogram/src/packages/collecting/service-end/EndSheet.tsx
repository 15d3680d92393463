import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { DecideSheet } from '../two-persons/DecideSheet';
import type { End } from './Ends';

export interface EndSheetProps {
  one: End;
  approve: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Agreeing that service ends on a day, or not. */
export function EndSheet({ one: { serviceEndId, lastDay }, approve, onClose, onDone }: EndSheetProps) {
  const send = async (note: string) => {
    const { state, shortened } = await cloud.fees.decideServiceEnd({ serviceEndId, approve, note });
    if (!approve) return '没有同意';
    return state === 'approved' ? '同意了，账单正在改' : `改好了 ${shortened} 份账单`;
  };
  return (
    <DecideSheet approve={approve} title="同意服务到这天为止吗？" send={send} onClose={onClose} onDone={onDone}>
      服务到 {wholeDayText(lastDay)}。
      {approve
        ? '没缴的账单只收到这天，以后不再出账单；缴到这天以后的，列出来退。同意以后不能收回，续签的要重新公示收费标准。'
        : '账单不变。'}
    </DecideSheet>
  );
}
