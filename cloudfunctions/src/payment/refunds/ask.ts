import { payableFen } from '@mulin/domain/fees/owed';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { billTitle } from '../../fees/bill-view';
import { accountIn } from '../../fees/unit-account';
import type { Handler } from '../../kit/context';
import { increase, oneOf, type Transaction, table, transaction } from '../../kit/database';
import { distinct } from '../hold';
import { type Bill, billsIn, type Order, orderIn, wayTitles } from '../order';
import { nextRefundId, notYet, type Refund, refundIdOf } from './refund';

type Input = Parameters<Handler<typeof payment, 'askRefund'>>[0];

export const refundable: Handler<typeof payment, 'refundable'> = async (_, { subjectOf }) => {
  const order = subjectOf(orders);
  const [paid, account] = await Promise.all([
    table(bills).find({ _id: oneOf(order.billIds) }, { limit: 100, orderBy: [['fromMonth', 'asc']] }),
    table(unitAccounts).get(order.unitId),
  ]);
  return {
    orderId: order._id,
    wayTitle: wayTitles[order.way],
    receivedFen: order.receivedFen,
    leftFen: order.receivedFen - order.backFen,
    homeCreditFen: account?.creditFen ?? 0,
    bills: paid
      .filter((bill) => isPaidBy(order, bill) && mayReopen(bill))
      .map((bill) => ({ billId: bill._id, title: billTitle(bill), netFen: payableFen(bill) })),
  };
};

/** Paid by this very payment, with something left of it, and not on its way back, for all its days or some. */
export const isPaidBy = ({ _id, returnedBillIds }: Order, bill: Bill): boolean =>
  bill.state === 'paid' &&
  bill.orderId === _id &&
  bill.unserved === null &&
  payableFen(bill) > 0 &&
  !returnedBillIds.includes(bill._id);

/**
 * 贷项 of a discounted bill gave back what was paid of it, which is less than the full price was too high by: such a bill is not owed
 * again, its service is given back and billed anew.
 */
const mayReopen = ({ credits, discountFen }: Bill): boolean => credits.length === 0 || discountFen === 0;

/**
 * 申请退款. What is to go back is set aside on the order (and the home's credit) in the same transaction, so that however many ask at
 * once, never more than came can ever be on its way back.
 */
export const askRefund: Handler<typeof payment, 'askRefund'> = async (input, ctx) => {
  const { now, caller } = ctx;
  const unit = await table(units).get(ctx.subjectOf(orders).unitId);
  const refund = await transaction(async (tx) => {
    const order = await orderIn(tx, input.orderId);
    const last = order.refunds === 0 ? undefined : await tx.get(refunds, refundIdOf(order, order.refunds));
    if (last && isRepeat(last, input, caller.openid)) return last;
    const asked: Refund = {
      ...notYet,
      ...(input.billIds.length > 0 ? await ofBills(tx, order, input) : await ofCredit(tx, order, input)),
      _id: nextRefundId(order),
      communityId: order.communityId,
      unitId: order.unitId,
      unitLabel: unit?.label ?? '',
      orderId: order._id,
      reason: input.reason,
      askedBy: caller.openid,
      askedAt: now,
    };
    if (order.backFen + asked.fen > order.receivedFen) throw tooMuch(order);
    await tx.update(orders, order._id, {
      backFen: increase(asked.fen),
      returnedBillIds: [...order.returnedBillIds, ...asked.billIds],
      refunds: increase(1),
    });
    await tx.insert(refunds, asked);
    return asked;
  });
  ctx.note({ refundId: refund._id, fen: refund.fen, creditFen: refund.creditFen, reason: refund.reason });
  return { refundId: refund._id };
};

type What = Pick<Refund, 'way' | 'of' | 'billIds' | 'fen' | 'creditFen' | 'unservedFrom'>;

/** A second tap on the same button. */
const isRepeat = (last: Refund, { billIds, fen, reason }: Input, openid: string): boolean =>
  last.state === 'asked' &&
  last.askedBy === openid &&
  last.fen === fen &&
  last.reason === reason &&
  last.billIds.join() === distinct(billIds).join();

async function ofBills(tx: Transaction, order: Order, { billIds, fen }: Input): Promise<What> {
  const wanted = await billsIn(tx, { billIds: distinct(billIds) });
  if (!wanted.every((bill) => isPaidBy(order, bill))) {
    throw new Refusal('CONFLICT', '有的账单不是这笔缴的，或者正在退，请刷新', 'billIds');
  }
  if (!wanted.every(mayReopen)) {
    throw new Refusal('CONFLICT', '有预缴优惠的账单又更正过，请用“退没服务的”退，再重新出账单', 'billIds');
  }
  const total = wanted.reduce((sum, bill) => sum + payableFen(bill), 0);
  if (fen > total) throw new Refusal('INVALID_INPUT', '退的比这几笔账单还多', 'fen');
  if (total - fen > order.creditFen && wanted.some(({ payer }) => payer === 'developer')) {
    throw new Refusal('INVALID_INPUT', '建设单位缴的要全部退给建设单位，不能记成业主家的余额', 'fen');
  }
  return { ...money(order, fen), of: 'bills', billIds: distinct(billIds), creditFen: total - fen };
}

async function ofCredit(tx: Transaction, order: Order, { fen }: Input): Promise<What> {
  if (fen === 0) throw new Refusal('INVALID_INPUT', '写明退多少', 'fen');
  const account = await accountIn(tx, order.unitId);
  if (fen > account.creditFen) throw new Refusal('CONFLICT', '退的比这家的余额还多，请刷新', 'fen');
  await tx.update(unitAccounts, order.unitId, { creditFen: increase(-fen) });
  return { ...money(order, fen), of: 'credit', billIds: [], creditFen: 0 };
}

const money = (order: Order, fen: number) => ({ way: moneyWay(order, fen), fen, unservedFrom: '' });

/** Back the way it came (fees.md). What was paid by credit has no way back but into the credit, so its way does not matter. */
function moneyWay(order: Order, fen: number): Refund['way'] {
  if (order.way !== 'credit') return order.way;
  if (fen > 0) throw tooMuch(order);
  return 'transfer';
}

const tooMuch = ({ receivedFen, backFen }: Order): Refusal => {
  const left = ((receivedFen - backFen) / 100).toFixed(2);
  return new Refusal('CONFLICT', `这笔缴费最多还能退 ${left} 元`, 'fen');
};
