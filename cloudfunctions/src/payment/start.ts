import { orders } from '@mulin/shared-types/documents/payment';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../kit/context';
import { table, transaction } from '../kit/database';
import { type Payment, pay, succeeded } from '../kit/pay';
import { giveUp } from './ask-wechat';
import { refuseUnlessOwn } from './credit';
import { distinct, Held, holdIn, newOrder } from './hold';
import { compactTime, envId, named, subMchId } from './merchant';
import { closeIn, dueFen, type Order } from './order';

/** How long the payment window stays open, and the bills are held. */
const OPEN_MS = 15 * 60_000;
/** A holder that has run out is closed and the bills tried again, a few times at most. */
const ATTEMPTS = 3;

type Input = Parameters<Handler<typeof payment, 'start'>>[0];

export const start: Handler<typeof payment, 'start'> = async (input, ctx) => {
  subMchId();
  if (input.useCredit) refuseUnlessOwn(ctx);
  const order = await liveOrder(input, ctx);
  ctx.note({ orderId: order._id, totalFen: order.totalFen });
  return { orderId: order._id, totalFen: dueFen(order), payment: await paymentOf(order, ctx.now) };
};

/** A new order, or the caller's own that is open over just these bills. */
async function liveOrder(input: Input, ctx: Context): Promise<Order> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const order = newOrder(input, ctx, {
      way: 'wechat',
      expiresAt: new Date(ctx.now.getTime() + OPEN_MS),
      enteredBy: null,
      note: '',
    });
    const held = await transaction(async (tx) => {
      const opened = await holdIn(tx, input, order, ctx);
      if (opened instanceof Held || dueFen(opened) > 0) return opened;
      throw new Refusal('CONFLICT', '余额够缴这一笔，请刷新后用余额缴', 'useCredit');
    });
    if (!(held instanceof Held)) return held;
    const holder = await holderOf(held, input, ctx);
    if (holder) return holder;
  }
  throw new Refusal('CONFLICT', '这笔账单刚刚有人在缴，请稍后刷新再看');
}

/** The order in the way: the caller's own for the same bills is taken up again; one that has ended makes room. */
async function holderOf({ orderId }: Held, input: Input, { caller, now }: Context): Promise<Order | undefined> {
  const holder = await table(orders).get(orderId);
  if (holder?.state !== 'waiting') return undefined;
  if (holder.way !== 'wechat') throw new Refusal('CONFLICT', '物业前台登记了这笔缴费，正等另一个人确认');
  const own = holder.openid === caller.openid;
  const same =
    holder.billIds.join() === distinct(input.billIds).join() &&
    holder.totalFen === input.totalFen &&
    holder.creditFen > 0 === input.useCredit;
  const expired = holder.expiresAt <= now;
  if (own && same && !expired) return holder;
  if (!own && !expired) throw new Refusal('CONFLICT', '家里有人正在缴这笔，15 分钟内没缴成会放开，请稍后再看');
  const after = await giveUp(holder, now);
  if (after.state === 'paid') throw new Refusal('CONFLICT', '这笔账单已经缴过了，请刷新');
  return undefined;
}

/** Asks WeChat for the payment window, once per order; its parameters are kept for a second look. */
async function paymentOf(order: Order, now: Date): Promise<Payment> {
  if (order.prepay) return order.prepay as Payment;
  const answer = await pay
    .unifiedOrder({
      ...named(order._id),
      body: '小区缴费',
      totalFee: dueFen(order),
      spbillCreateIp: '127.0.0.1',
      functionName: 'payment',
      envId: envId(),
      tradeType: 'JSAPI',
      timeExpire: compactTime(order.expiresAt),
    })
    .catch((error: unknown) => {
      console.error(`unifiedOrder ${order._id}`, error);
      return undefined;
    });
  if (answer && succeeded(answer) && answer.payment) {
    const kept = await table(orders).update(order._id, { state: 'waiting' }, { prepay: answer.payment });
    if (kept) return answer.payment;
    // Given up meanwhile, from another phone: its bills may be in another order by now.
    await pay.closeOrder(named(order._id));
    throw new Refusal('CONFLICT', '这笔刚刚在另一部手机上取消了，请刷新再缴');
  }
  await refuse(order, now, answer === undefined);
  throw new Refusal('PAYMENT_FAILED', '钱没扣。微信没回话，过 1 分钟再看，先别重复付');
}

/** The payer never got the window, so no money can come; still WeChat is asked to close what it may have opened. */
async function refuse(order: Order, now: Date, silent: boolean): Promise<void> {
  if (silent) await giveUp(order, now).catch((error: unknown) => console.error(`giveUp ${order._id}`, error));
  else await transaction((tx) => closeIn(tx, order._id));
}
