import { wholeDayText } from '@mulin/domain/day/spoken';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { NextPeriod } from './Closing';

export interface LockSheetProps {
  communityId: string;
  period: NextPeriod;
  onClose: () => void;
  onDone: () => void;
}

export function LockSheet({ communityId, period: { period, title, to }, onClose, onDone }: LockSheetProps) {
  const lock = useAction(async () => {
    await cloud.ledger.lockPeriod({ communityId, period });
    toast('锁上了，等另一个人复核');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={`结 ${title}的账吗？`}
      confirm="锁账"
      busy={lock.busy}
      onConfirm={() => void lock.run()}
      onCancel={onClose}
    >
      {wholeDayText(to)}和以前的账锁上，不能再往里记。两分钟以后由另一个人复核；没通过就重新打开。
    </ConfirmSheet>
  );
}
