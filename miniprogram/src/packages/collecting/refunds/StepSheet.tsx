import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { yuan } from '../../../ui/figures';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Step } from './Refunds';

const words = {
  approve: { title: '同意退款吗？', confirm: '同意退款', done: '同意了', note: '同意以后不能收回。' },
  refuse: { title: '不同意这笔退款吗？', confirm: '不同意', done: '没有同意', note: '账单和余额都不变。' },
  'pay-out': { title: '钱付给住户了吗？', confirm: '付了', done: '记好了', note: '记入账本，不能再改。' },
} as const;

export interface StepSheetProps {
  step: Step;
  onClose: () => void;
  onDone: () => void;
}

/** Asks once more before money moves. */
export function StepSheet({ step: { refund, to }, onClose, onDone }: StepSheetProps) {
  const { refundId, unitLabel, wayTitle, fen, whatText } = refund;
  const { title, confirm, done, note } = words[to];
  const act = useAction(async () => {
    if (to === 'pay-out') await cloud.payment.payOutRefund({ refundId });
    else await cloud.payment.decideRefund({ refundId, approve: to === 'approve' });
    toast(done);
    onDone();
  });
  return (
    <ConfirmSheet
      open
      title={title}
      confirm={confirm}
      refuses={to === 'refuse'}
      busy={act.busy}
      onConfirm={() => void act.run()}
      onCancel={onClose}
    >
      {unitLabel}，{wayTitle} {yuan(fen)} 元。{whatText}。{note}
    </ConfirmSheet>
  );
}
