import type { Cloud } from '../../../cloud/cloud';
import type { BadgeProps } from '../../../ui/badge/Badge';

export type Meter = Awaited<ReturnType<Cloud['fees']['meters']>>['meters'][number];
export type Bill = Awaited<ReturnType<Cloud['fees']['meterBill']>>;
export type Payment = Bill['payments'][number];

/** How a meter bill stands, as a stamp. */
export const billStamps: Record<Bill['state'], BadgeProps> = {
  waiting: { kind: 'wait', text: '等复核' },
  refused: { kind: 'bad', text: '退回了' },
  sharing: { kind: 'wait', text: '正在分摊' },
  done: { kind: 'ok', text: '分摊好了' },
  'back-asked': { kind: 'wait', text: '申请收回' },
  'taking-back': { kind: 'wait', text: '正在收回' },
  'taken-back': { text: '收回了' },
};

export const paymentStamps: Record<Payment['state'], BadgeProps> = {
  waiting: { kind: 'wait', text: '等复核' },
  refused: { kind: 'bad', text: '退回了' },
  done: { kind: 'ok', text: '记账了' },
};
