import { orders } from '@mulin/shared-types/documents/payment';
import { now } from '../kit/clock';
import { atMost, table } from '../kit/database';
import type { Callback, Timer } from '../kit/others';
import { giveUp, settleIfPaid } from './ask-wechat';

/** WeChat stops telling us again once it reads this. */
const HEARD = { errcode: 0, errmsg: '' };

/**
 * 支付结果通知. What it claims is not looked at, except for which order to ask WeChat about: a forged, altered or repeated one
 * therefore does nothing that a question would not. Throwing makes WeChat send it again.
 */
export const paid: Callback = {
  recognises: ({ returnCode, outTradeNo }) => typeof returnCode === 'string' && typeof outTradeNo === 'string',
  async answer({ outTradeNo }, ctx) {
    const id = String(outTradeNo);
    const order = /^[\w-]{1,32}$/.test(id) ? await table(orders).get(id) : undefined;
    if (order) await settleIfPaid(order, ctx.now);
    return HEARD;
  },
};

/** WeChat's own limit may pass a little after ours. */
const GRACE_MS = 60_000;
const TICK_MS = 35_000;
const AT_ONCE = 100;

/** 关单: orders nobody paid in time are asked about, closed at WeChat, and let go of their bills. */
export const closeExpired: Timer = async (ctx) => {
  const until = new Date(ctx.now.getTime() + TICK_MS);
  const expired = await table(orders).find(
    { state: 'waiting', way: 'wechat', expiresAt: atMost(new Date(ctx.now.getTime() - GRACE_MS)) },
    { limit: AT_ONCE, orderBy: [['expiresAt', 'asc']] },
  );
  for (const order of expired) {
    if (now() > until) return;
    await giveUp(order, ctx.now).catch((error: unknown) => console.error(`giveUp ${order._id}`, error));
  }
};
