import { addDays, type Day, dayOf } from '@mulin/domain/day/day';
import { payableFen } from '@mulin/domain/fees/owed';
import { unservedRefund } from '@mulin/domain/fees/unserved';
import { bills } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { bookedBill } from '../../fees/bill-postings';
import { billTitle } from '../../fees/bill-view';
import type { Handler } from '../../kit/context';
import { increase, table, transaction } from '../../kit/database';
import { type Bill, billsIn, type Order, orderIn, wayTitles } from '../order';
import { isPaidBy } from './ask';
import { nextRefundId, notYet, type Refund } from './refund';

type Input = Parameters<Handler<typeof payment, 'askUnserved'>>[0];

export const unserved: Handler<typeof payment, 'unserved'> = async ({ servedTo }, { subjectOf, now }) => {
  const bill = subjectOf(bills);
  const order = await table(orders).get(bill.orderId ?? '');
  const what = offer(order, bill, servedTo, now);
  return {
    billId: bill._id,
    title: billTitle(bill),
    paidFen: payableFen(bill),
    unservedFrom: what.from,
    fen: what.fen,
    moneyFen: what.moneyFen,
    creditFen: what.fen - what.moneyFen,
    wayTitle: wayTitles[what.order.way],
  };
};

/** What goes back, and how much of it in money: never more than came for that payment; what credit paid becomes credit again. */
function offer(order: Order | undefined, bill: Bill, servedTo: Day, now: Date) {
  if (bill.charge !== 'service') throw new Refusal('CONFLICT', '只有物业费有预缴的服务，这一份不是', 'billId');
  if (!order || !isPaidBy(order, bill)) throw new Refusal('CONFLICT', '这张账单没缴，或者正在退，请刷新', 'billId');
  const { serviceFrom, serviceTo } = bookedBill(bill);
  if (servedTo > dayOf(now)) throw new Refusal('TOO_EARLY', '服务到哪天，那天过了才能退', 'servedTo');
  if (servedTo >= serviceTo)
    throw new Refusal('INVALID_INPUT', '这张账单的服务期到那天已经满了，没有可退的', 'servedTo');
  const from = servedTo < serviceFrom ? serviceFrom : addDays(servedTo, 1);
  const fen = unservedRefund({ ...bill, serviceFrom, serviceTo }, from);
  if (fen === 0) throw new Refusal('CONFLICT', '没服务的部分没有收过钱，没有可退的', 'billId');
  return { order, from, fen, moneyFen: Math.min(fen, order.receivedFen - order.backFen) };
}

/**
 * 申请退还未服务的物业费 (最高法物业服务司法解释 art. 3): the sum comes from the bill and the last day served. The bill is marked in the
 * same transaction, so that its days are claimed once however many ask.
 */
export const askUnserved: Handler<typeof payment, 'askUnserved'> = async (input, ctx) => {
  const { unitLabel, _id } = ctx.subjectOf(bills);
  const { caller, now } = ctx;
  const refund = await transaction(async (tx) => {
    const [bill] = await billsIn(tx, { billIds: [_id] });
    if (!bill?.orderId) throw new Refusal('CONFLICT', '这张账单没缴，没有可退的', 'billId');
    const known = bill.unserved && (await tx.get(refunds, bill.unserved.refundId));
    if (known && isRepeat(known, input, caller.openid)) return known;
    const order = await orderIn(tx, bill.orderId);
    const { from, fen, moneyFen } = offer(order, bill, input.servedTo, now);
    if (fen !== input.fen) throw new Refusal('CONFLICT', '该退的金额变了，请刷新后核对', 'fen');
    const asked: Refund = {
      ...notYet,
      _id: nextRefundId(order),
      communityId: order.communityId,
      unitId: order.unitId,
      unitLabel,
      orderId: order._id,
      way: wayBack(order, input.by),
      of: 'unserved',
      billIds: [_id],
      unservedFrom: from,
      fen: moneyFen,
      creditFen: fen - moneyFen,
      reason: input.reason,
      askedBy: caller.openid,
      askedAt: now,
    };
    const held = { backFen: increase(moneyFen), unservedFen: increase(fen), refunds: increase(1) };
    await tx.update(orders, order._id, held);
    await tx.update(bills, _id, { unserved: { refundId: asked._id, from, fen, done: false } });
    await tx.insert(refunds, asked);
    return asked;
  });
  ctx.note({ refundId: refund._id, fen: refund.fen, creditFen: refund.creditFen, reason: refund.reason });
  return { refundId: refund._id };
};

/** A second tap on the same button. */
const isRepeat = (known: Refund, { fen, reason }: Input, openid: string): boolean =>
  known.state === 'asked' && known.askedBy === openid && known.fen + known.creditFen === fen && known.reason === reason;

/** Back the way it came, or over the bank: WeChat takes nothing back that is older than a year. */
function wayBack({ way }: Order, by: Input['by']): Refund['way'] {
  if (by === 'transfer' || way === 'credit') return 'transfer';
  return way;
}
