import type { payWays } from '@mulin/domain/ledger/builders/payments';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { increase, type Row, type Transaction } from '../kit/database';

export type Order = Row<typeof orders>;
export type Bill = Row<typeof bills>;

/** Where the money of each way stands in the books. Credit pays without any: its order never receives some. */
export const bankOf = { wechat: 'wechat', cash: 'cash', transfer: 'bank', credit: 'bank' } as const satisfies Record<
  Order['way'],
  keyof typeof payWays
>;

export const wayTitles = { wechat: '微信支付', cash: '现金', transfer: '银行转账', credit: '余额抵缴' } as const;

export async function orderIn(tx: Transaction, orderId: string): Promise<Order> {
  const order = await tx.get(orders, orderId);
  if (!order) throw new Refusal('NOT_FOUND', '没有找到这笔缴费');
  return order;
}

/** An order's bills as they are now; bills are never removed. */
export async function billsIn(tx: Transaction, { billIds }: Pick<Order, 'billIds'>): Promise<Bill[]> {
  const found: Bill[] = [];
  for (const billId of billIds) {
    const bill = await tx.get(bills, billId);
    if (!bill) throw new Refusal('NOT_FOUND', '没有找到这笔账单', 'billIds');
    found.push(bill);
  }
  return found;
}

/** Lets the bills go that this order holds, so that they can be paid another way. */
async function releaseIn(tx: Transaction, order: Order): Promise<void> {
  for (const bill of await billsIn(tx, order)) {
    if (bill.orderId === order._id && bill.state === 'open') await tx.update(bills, bill._id, { orderId: null });
  }
}

/** Gives an unpaid order up with everything it held; no change when it is no longer waiting. */
export async function closeIn(tx: Transaction, orderId: string): Promise<Order> {
  const order = await orderIn(tx, orderId);
  if (order.state !== 'waiting') return order;
  await tx.update(orders, orderId, { state: 'closed' });
  await releaseIn(tx, order);
  if (order.creditFen > 0) await tx.update(unitAccounts, order.unitId, { creditFen: increase(order.creditFen) });
  return { ...order, state: 'closed' };
}

/** What must come from outside; the home's credit pays the rest. */
export const dueFen = ({ totalFen, creditFen }: Pick<Order, 'totalFen' | 'creditFen'>): number => totalFen - creditFen;
