import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { yuan } from '../../../ui/figures';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import type { Refund } from './Refunds';

const words = {
  approve: { title: '同意退款吗？', confirm: '同意退款', done: '同意了', note: '同意以后不能收回。' },
  refuse: { title: '不同意这笔退款吗？', confirm: '不同意', done: '没有同意', note: '账单和余额都不变。' },
} as const;

export interface StepSheetProps {
  refund: Refund;
  to: keyof typeof words;
  onClose: () => void;
  onDone: () => void;
}

/** 审批: asked once more before money moves. */
export function StepSheet({ refund, to, onClose, onDone }: StepSheetProps) {
  const { refundId, unitLabel, wayTitle, fen, whatText } = refund;
  const { title, confirm, done, note } = words[to];
  const act = useAction(async () => {
    await cloud.payment.decideRefund({ refundId, approve: to === 'approve' });
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
