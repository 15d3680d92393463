import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { brought } from '../../fees/unit-account';
import { increase, type Row, type Transaction, transaction } from '../../kit/database';
import { type Order, orderIn } from '../order';

export type Refund = Row<typeof refunds>;

/** A refund that was only asked for. */
export const notYet = {
  state: 'asked',
  decidedBy: null,
  decidedAt: null,
  paidOutBy: null,
  slipIds: [] as string[],
  acceptedAt: null,
  refundNo: null,
  tries: 0,
  trouble: '',
  doneAt: null,
  postingId: null,
} as const;

/** WeChat allows fifty partial refunds of one payment. */
const MOST_REFUNDS = 50;

/** 单号: one order's refunds are numbered, so the same refund can never go out under two numbers. */
export const refundIdOf = ({ _id }: Pick<Order, '_id'>, nth: number): string => `${_id}-r${nth}`;

export function nextRefundId(order: Order): string {
  if (order.refunds >= MOST_REFUNDS) throw new Refusal('CONFLICT', '这笔缴费退的次数太多，不能再退');
  return refundIdOf(order, order.refunds + 1);
}

export async function refundIn(tx: Transaction, refundId: string): Promise<Refund> {
  const refund = await tx.get(refunds, refundId);
  if (!refund) throw new Refusal('NOT_FOUND', '没有找到这笔退款');
  return refund;
}

/** Nothing will be given back: what was set aside for it is free again. Nobody's second word changes the first. */
export async function letGo(refundId: string, from: Refund['state'], change: Partial<Refund>): Promise<Refund> {
  return transaction(async (tx) => {
    const refund = await refundIn(tx, refundId);
    if (refund.state !== from) return refund;
    if (refund.orderId === null) await tx.update(unitAccounts, refund.unitId, brought(refund.fen));
    else await freeIn(tx, refund, await orderIn(tx, refund.orderId));
    await tx.update(refunds, refundId, change);
    return { ...refund, ...change };
  });
}

async function freeIn(tx: Transaction, refund: Refund, order: Order): Promise<void> {
  await tx.update(orders, order._id, {
    backFen: increase(-refund.fen),
    ...(refund.of === 'unserved'
      ? { unservedFen: increase(-refund.fen - refund.creditFen) }
      : { returnedBillIds: order.returnedBillIds.filter((billId) => !refund.billIds.includes(billId)) }),
  });
  if (refund.of === 'unserved') for (const billId of refund.billIds) await tx.update(bills, billId, { unserved: null });
  if (refund.of === 'credit') await tx.update(unitAccounts, refund.unitId, { creditFen: increase(refund.fen) });
}
