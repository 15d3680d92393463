import { meterBillStates } from '@mulin/domain/fees/meter-bill-states';
import type { Cloud } from '../../../cloud/cloud';
import type { BadgeKind, BadgeProps } from '../../../ui/badge/Badge';

export type Meter = Awaited<ReturnType<Cloud['fees']['meters']>>['meters'][number];
export type Bill = Awaited<ReturnType<Cloud['fees']['meterBill']>>;
export type Payment = Bill['payments'][number];

/** How a meter bill stands, as a stamp. */
export const billStamp = (state: Bill['state']) => ({ kind: billKinds[state], text: meterBillStates[state] });

const billKinds: Record<Bill['state'], BadgeKind> = {
  waiting: 'wait',
  refused: 'bad',
  sharing: 'wait',
  done: 'ok',
  'back-asked': 'wait',
  'taking-back': 'wait',
  'taken-back': 'closed',
};

export const paymentStamps: Record<Payment['state'], BadgeProps> = {
  waiting: { kind: 'wait', text: '等复核' },
  refused: { kind: 'bad', text: '退回了' },
  done: { kind: 'ok', text: '记账了' },
};
