import { dayOf } from '@mulin/domain/day/day';
import { creditRefunded, paymentTakenBack } from '@mulin/domain/ledger/builders/payments';
import type { Event, Posting } from '@mulin/domain/ledger/posting';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { increase, type Transaction, transaction } from '../../kit/database';
import { postIn } from '../../kit/posting';
import { billsOwedAgainIn } from '../bills-paid';
import { bankOf, billsIn, type Order, orderIn } from '../order';
import { creditVoucherIn } from './credit-back';
import { type Refund, refundIn } from './refund';
import { serviceEndedIn } from './service-ended';

/**
 * 退款入账. One transaction: the refund is done, what it was for has changed with it, the books have it. Callback, timer and a person's
 * question may all come here at once; one of them does it.
 */
export async function finish(
  refundId: string,
  from: Refund['state'],
  at: Date,
  by: string,
  slipIds: readonly string[] = [],
): Promise<Refund> {
  return transaction(async (tx) => {
    const refund = await refundIn(tx, refundId);
    if (refund.state !== from) return refund;
    const posting = await doneIn(tx, refund, { at, by });
    if (refund.creditFen > 0) {
      await tx.update(unitAccounts, refund.unitId, { creditFen: increase(refund.creditFen) });
    }
    const paidOutBy = from === 'approved' ? by : null;
    const done = { state: 'done' as const, doneAt: at, postingId: posting.id };
    const change = { ...done, paidOutBy, slipIds: [...slipIds], trouble: '' };
    await tx.update(refunds, refundId, change);
    await postIn(tx, posting, by, at);
    return { ...refund, ...change };
  });
}

async function doneIn(tx: Transaction, refund: Refund, entry: { at: Date; by: string }): Promise<Posting> {
  const { communityId, unitId, fen } = refund;
  const way = bankOf[refund.way];
  const event: Event = { communityId, day: dayOf(entry.at), source: `refund:${refund._id}`, line: 'paid-back' };
  if (refund.of === 'credit') {
    const { orderId } = refund;
    const about = orderId === null ? await creditVoucherIn(tx, refund, event.day, entry.at, entry.by) : { unitId };
    return creditRefunded(event, way, fen, about);
  }
  const back = await billsIn(tx, refund);
  if (refund.of === 'unserved') return serviceEndedIn(tx, refund, back, event, entry);
  const bills = await billsOwedAgainIn(tx, back, entry);
  if (refund.orderId !== null) await endIn(tx, await orderIn(tx, refund.orderId));
  const heldForOwners = back.some(({ feeSystem }) => feeSystem === 'commission');
  return paymentTakenBack(event, { unitId, way, bills, backFen: fen, heldForOwners });
}

/** A payment all of whose bills were taken back pays nothing any more. */
async function endIn(tx: Transaction, { _id, state, billIds, returnedBillIds }: Order): Promise<void> {
  const gone = state === 'paid' && billIds.every((billId) => returnedBillIds.includes(billId));
  if (gone) await tx.update(orders, _id, { state: 'refunded' });
}
