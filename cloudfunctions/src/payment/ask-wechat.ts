import { orders } from '@mulin/shared-types/documents/payment';
import { table, transaction } from '../kit/database';
import { pay, reasonOf, succeeded } from '../kit/pay';
import { instantOf, named } from './merchant';
import { closeIn, type Order } from './order';
import { settle } from './settle';

/** What WeChat itself says about an order. A callback is only a reason to ask; nothing it claims is believed. */
async function ask(order: Order, now: Date) {
  const answer = await pay.queryOrder(named(order._id));
  const { tradeState, totalFee, transactionId, timeEnd } = answer;
  if (!succeeded(answer)) return reasonOf(answer) === 'not there' ? ('unknown' as const) : ('no answer' as const);
  if (tradeState !== 'SUCCESS' || totalFee === undefined || !transactionId) return 'not paid' as const;
  return { totalFen: totalFee, transactionId, paidAt: instantOf(timeEnd) ?? now, at: now, by: 'wechat' };
}

/** Asks WeChat and settles if the money is there. Returns the order as it stands then. */
export async function settleIfPaid(order: Order, now: Date): Promise<Order> {
  if (order.way !== 'wechat' || order.state === 'paid' || order.state === 'refunded') return order;
  const answer = await ask(order, now);
  return typeof answer === 'string' ? order : settle(order._id, answer);
}

/**
 * Gives a WeChat order up: asks first, closes it there, and only when WeChat can no longer take money for it are the bills free.
 * As long as WeChat does not say so, the order stays waiting, and the next tick tries again.
 */
export async function giveUp(order: Order, now: Date): Promise<Order> {
  const asked = await settleIfPaid(order, now);
  if (asked.state !== 'waiting') return asked;
  const answer = await pay.closeOrder(named(order._id));
  const why = reasonOf(answer);
  const gone = succeeded(answer) || why === 'not there' || why === 'closed';
  if (gone) return transaction((tx) => closeIn(tx, order._id));
  return why === 'paid' ? settleIfPaid(order, now) : ((await table(orders).get(order._id)) ?? order);
}
