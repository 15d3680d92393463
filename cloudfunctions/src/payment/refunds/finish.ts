import { dayOf } from '@mulin/domain/day/day';
import { creditRefunded, paymentTakenBack } from '@mulin/domain/ledger/builders/payments';
import type { Posting } from '@mulin/domain/ledger/posting';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { increase, type Transaction, transaction } from '../../kit/database';
import { postIn } from '../../kit/posting';
import { type Bill, bankOf, billsIn, type Order, orderIn } from '../order';
import { booked } from '../settle';
import { type Refund, refundIn } from './refund';

/**
 * 退款入账. One transaction: the refund is done, its bills are open again, the books have it. Callback, timer and a person's question
 * may all come here at once; one of them does it.
 */
export async function finish(refundId: string, from: Refund['state'], at: Date, by: string): Promise<Refund> {
  return transaction(async (tx) => {
    const refund = await refundIn(tx, refundId);
    if (refund.state !== from) return refund;
    const order = await orderIn(tx, refund.orderId);
    const back = await billsIn(tx, refund);
    const posting = postingOf(refund, order, back, at);
    for (const { _id } of back) await tx.update(bills, _id, { state: 'open', paidFen: 0, paidAt: null, orderId: null });
    await endIn(tx, order);
    if (refund.creditFen > 0) {
      await tx.update(unitAccounts, refund.unitId, { creditFen: increase(refund.creditFen) });
    }
    const paidOutBy = from === 'approved' ? by : null;
    const change = { state: 'done' as const, doneAt: at, postingId: posting.id, paidOutBy, trouble: '' };
    await tx.update(refunds, refundId, change);
    await postIn(tx, posting, by, at);
    return { ...refund, ...change };
  });
}

function postingOf(refund: Refund, order: Order, back: readonly Bill[], at: Date): Posting {
  const event = { communityId: refund.communityId, day: dayOf(at), source: `refund:${refund._id}`, line: 'paid-back' };
  const way = bankOf[refund.way];
  const { unitId, fen } = refund;
  if (refund.of === 'credit') return creditRefunded(event, way, fen, unitId);
  const heldForOwners = back.some(({ feeSystem }) => feeSystem === 'commission');
  return paymentTakenBack(event, { unitId: order.unitId, way, bills: back.map(booked), backFen: fen, heldForOwners });
}

/** A payment all of whose bills were taken back pays nothing any more. */
async function endIn(tx: Transaction, { _id, state, billIds, returnedBillIds }: Order): Promise<void> {
  const gone = state === 'paid' && billIds.every((billId) => returnedBillIds.includes(billId));
  if (gone) await tx.update(orders, _id, { state: 'refunded' });
}
