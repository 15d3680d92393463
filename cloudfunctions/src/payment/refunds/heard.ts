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
const MOST_OPEN = 1000;
const MINUTE_MS = 60_000;

/**
 * Refunds that WeChat has not said yes to yet, or whose yes was lost: asked about, sent, entered in the books. With more than one tick
 * takes they come in turn, because a bank takes days and those must not stand before one that never went out.
 */
export const continueRefunds: Timer = async (ctx) => {
  const until = new Date(ctx.now.getTime() + TICK_MS);
  const open = await table(refunds).find(
    { state: 'sending' },
    { limit: MOST_OPEN, orderBy: [['askedAt', 'asc']], fields: ['askedAt'] },
  );
  for (const { _id } of inTurn(open, ctx.now)) {
    if (now() > until) return;
    await advance(_id, ctx.now).catch((error: unknown) => console.error(`refund ${_id}`, error));
  }
};

function inTurn<T>(open: readonly T[], now: Date): T[] {
  if (open.length <= AT_ONCE) return [...open];
  const first = (Math.floor(now.getTime() / MINUTE_MS) * AT_ONCE) % open.length;
  return [...open.slice(first), ...open.slice(0, first)].slice(0, AT_ONCE);
}
