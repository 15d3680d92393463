import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { yuan } from '../../../ui/figures';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Decision } from './ToConfirm';

export interface DecideSheetProps {
  decision: Decision;
  onClose: () => void;
  onDone: () => void;
}

export function DecideSheet({ decision: { order, confirm }, onClose, onDone }: DecideSheetProps) {
  const { orderId, unitLabel, totalFen, wayTitle, enteredBy } = order;
  const decide = useAction(async () => {
    await cloud.payment.confirmOffline({ orderId, confirm });
    toast(confirm ? '确认了，账单记成已缴' : '作废了，账单还是待缴');
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={confirm ? '钱对吗？' : '没收到这笔钱吗？'}
      confirm={confirm ? '钱对，确认' : '没收到，作废'}
      refuses={!confirm}
      busy={decide.busy}
      onConfirm={() => void decide.run()}
      onCancel={onClose}
    >
      {unitLabel}，{wayTitle} {yuan(totalFen)} 元，{enteredBy}录入。
      {confirm ? '确认以后记入账本，给住户出收据，不能再改。' : '作废以后住户的账单还是待缴。'}
    </ConfirmSheet>
  );
}
