import { dayOf } from '@mulin/domain/day/day';
import { payableFen } from '@mulin/domain/fees/owed';
import { about, receivable } from '@mulin/domain/ledger/builders/bills';
import { discountGranted, discountTakenBack } from '@mulin/domain/ledger/builders/discounts';
import { bills } from '@mulin/shared-types/documents/fees';
import { bookedBill } from '../fees/bill-postings';
import type { Transaction } from '../kit/database';
import { postNewIn } from '../kit/posting';
import type { Bill, Order } from './order';

export type Part = Order['parts'][number];

/** When the money came, when it is entered in the books, and by whom. */
interface Entry {
  at: Date;
  by: string;
}

const partOf = ({ parts }: Order, { _id }: Bill): Part => {
  const part = parts.find(({ billId }) => billId === _id);
  if (!part) throw new Error(`bill ${_id} is no part of its order`);
  return part;
};

/** Whether a bill still costs what the order was opened over. */
export const costsAsOrdered = (order: Order, bill: Bill): boolean => {
  const { fen, discountFen } = partOf(order, bill);
  return payableFen(bill) === fen + discountFen;
};

/**
 * The bills of an order are paid, and each is granted what was published for paying it ahead (预缴优惠). Answers their parts of the
 * payment's posting.
 */
export async function billsPaidIn(
  tx: Transaction,
  order: Order,
  paid: readonly Bill[],
  { paidAt, at, by }: Entry & { paidAt: Date },
) {
  for (const bill of paid) {
    const { fen, discountFen, discountTitle } = partOf(order, bill);
    const discounts = discountFen > 0 ? bill.discounts + 1 : bill.discounts;
    const change = { state: 'paid' as const, paidFen: fen, paidAt, orderId: order._id };
    await tx.update(bills, bill._id, { ...change, discountFen, discountTitle, discounts });
    if (discountFen === 0) continue;
    const granted = { no: discounts, fen: discountFen };
    await postNewIn(tx, discountGranted(bookedBill(bill), granted, bill.earnedThrough, dayOf(at)), by, at);
  }
  return paid.map((bill) => booked(bill, partOf(order, bill).fen));
}

/** Their payment goes back: they are owed again, at the full price. Answers what goes back of each. */
export async function billsOwedAgainIn(tx: Transaction, back: readonly Bill[], { at, by }: Entry) {
  for (const bill of back) {
    const change = { state: 'open' as const, paidFen: 0, paidAt: null, orderId: null };
    await tx.update(bills, bill._id, { ...change, discountFen: 0, discountTitle: '' });
    if (bill.discountFen === 0) continue;
    const granted = { no: bill.discounts, fen: bill.discountFen };
    await postNewIn(tx, discountTakenBack(bookedBill(bill), granted, bill.earnedThrough, dayOf(at)), by, at);
  }
  return back.map((bill) => booked(bill, payableFen(bill)));
}

/** A bill's part of a posting. */
const booked = (bill: Bill, fen: number) => ({
  ...about(bookedBill(bill)),
  fen,
  account: accountOf(bill),
});

function accountOf(bill: Bill) {
  if (bill.charge === 'repair') return 'P1106' as const;
  return bill.charge === 'service' || bill.charge === 'late' ? receivable(bill) : ('P1103' as const);
}
