import { dayOf } from '@mulin/domain/day/day';
import { paymentReceived } from '@mulin/domain/ledger/builders/payments';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import { paymentDifferences } from '@mulin/shared-types/documents/settlements';
import { accountIn } from '../fees/unit-account';
import { increase, type Transaction, transaction } from '../kit/database';
import { postIn } from '../kit/posting';
import { billsPaidIn, costsAsOrdered } from './bills-paid';
import { type Bill, bankOf, billsIn, closeIn, dueFen, type Order, orderIn } from './order';

/** Money that is certainly there: what WeChat answered, or what two people at the desk say. */
export interface Received {
  totalFen: number;
  transactionId: string;
  paidAt: Date;
  /** When it is entered in the books: never a day of a half-year that may be closed already. */
  at: Date;
  /** Who confirmed it; `wechat` when WeChat did. */
  by: string;
}

/**
 * 入账. One transaction: the order is paid, its bills are paid, the books have it. Whoever comes second finds it done, so callbacks,
 * the payer's own question and the timer may all do this at once. Money that does not fit its order never pays a bill by guess:
 * it becomes the home's credit (余额) and a difference that staff see.
 */
export async function settle(orderId: string, received: Received): Promise<Order> {
  return transaction(async (tx) => {
    const order = await orderIn(tx, orderId);
    if (order.state === 'paid' || order.state === 'refunded') return order;
    // Only WeChat may have taken money for an order that was given up; cash the second person said no to is none.
    if (order.state === 'closed' && order.way !== 'wechat') return order;
    // 0 分: no money came, so there is nothing to post, and the bills are free again.
    if (received.totalFen === 0) return closeIn(tx, orderId);
    if (await tx.get(paymentDifferences, orderId)) return order;
    const wanted = await billsIn(tx, order);
    const late =
      order.state === 'closed' &&
      // Closing gave the home its credit back, which may be spent by now.
      (order.creditFen > 0 || !wanted.every((bill) => isFree(bill) && costsAsOrdered(order, bill)));
    if (received.totalFen !== dueFen(order)) return differIn(tx, order, wanted, received, 'amount');
    if (late) return differIn(tx, order, wanted, received, 'late');
    return payIn(tx, order, wanted, received);
  });
}

export async function payIn(tx: Transaction, order: Order, paid: readonly Bill[], received: Received): Promise<Order> {
  const posting = paymentReceived(eventOf(order, received, 'paid'), {
    unitId: order.unitId,
    way: bankOf[order.way],
    paid: await billsPaidIn(tx, order, paid, received),
    creditFen: 0,
    fromCreditFen: order.creditFen,
    heldForOwners: paid.some(({ feeSystem }) => feeSystem === 'commission'),
  });
  const change = {
    state: 'paid' as const,
    transactionId: received.transactionId,
    postingId: posting.id,
    paidAt: received.paidAt,
    receivedFen: received.totalFen,
    // 第二个人: whoever says cash or a transfer came in, in the same stroke as the money.
    ...(order.way === 'cash' || order.way === 'transfer' ? { confirmedBy: received.by } : {}),
  };
  await tx.update(orders, order._id, change);
  await postIn(tx, posting, received.by, received.at);
  return { ...order, ...change };
}

const isFree = ({ state, orderId }: Bill): boolean => state === 'open' && orderId === null;

async function differIn(
  tx: Transaction,
  order: Order,
  wanted: readonly Bill[],
  received: Received,
  why: 'amount' | 'late',
): Promise<Order> {
  const closed = await closeIn(tx, order._id);
  const account = await accountIn(tx, order.unitId);
  const posting = paymentReceived(eventOf(order, received, 'credited'), {
    unitId: order.unitId,
    way: bankOf[order.way],
    paid: [],
    creditFen: received.totalFen,
  });
  await tx.update(unitAccounts, account._id, { creditFen: increase(received.totalFen) });
  await tx.update(orders, order._id, {
    transactionId: received.transactionId,
    postingId: posting.id,
    paidAt: received.paidAt,
    receivedFen: received.totalFen,
  });
  await tx.insert(paymentDifferences, {
    _id: order._id,
    communityId: order.communityId,
    unitId: order.unitId,
    unitLabel: wanted[0]?.unitLabel ?? '',
    why,
    expectedFen: dueFen(order),
    receivedFen: received.totalFen,
    transactionId: received.transactionId,
    postingId: posting.id,
    at: received.paidAt,
  });
  await postIn(tx, posting, received.by, received.at);
  return { ...closed, transactionId: received.transactionId, postingId: posting.id };
}

function eventOf({ _id, communityId }: Order, { at }: Received, line: string) {
  return { communityId, day: dayOf(at), source: `order:${_id}`, line };
}
