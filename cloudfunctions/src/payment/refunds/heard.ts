import { refunds } from '@mulin/shared-types/documents/payment';
import { now } from '../../kit/clock';
import { table } from '../../kit/database';
import type { Callback, Timer } from '../../kit/others';
import { advance } from './send';

/** 退款结果通知: like a payment's only a reason to ask WeChat. A refund's event names its order too, so it is recognised first. */
export const refundTold: Callback = {
  recognises: ({ returnCode, outRefundNo }) => typeof returnCode === 'string' && typeof outRefundNo === 'string',
  async answer({ outRefundNo }, ctx) {
    const id = String(outRefundNo);
    if (/^[\w-]{1,64}$/.test(id)) await advance(id, ctx.now);
    return { errcode: 0, errmsg: '' };
  },
};

const TICK_MS = 15_000;
const AT_ONCE = 50;

/** Refunds that WeChat has not said yes to yet, or whose yes was lost: asked about, sent, entered in the books. */
export const continueRefunds: Timer = async (ctx) => {
  const until = new Date(ctx.now.getTime() + TICK_MS);
  const open = await table(refunds).find({ state: 'sending' }, { limit: AT_ONCE, orderBy: [['askedAt', 'asc']] });
  for (const { _id } of open) {
    if (now() > until) return;
    await advance(_id, ctx.now).catch((error: unknown) => console.error(`refund ${_id}`, error));
  }
};
