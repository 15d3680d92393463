import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { table } from '../../kit/database';
import { type PayAnswer, pay, reasonOf, succeeded } from '../../kit/pay';
import { envId, nonce, subMchId } from '../merchant';
import { finish } from './finish';
import { letGo, type Refund } from './refund';

/** What WeChat says it has done with a refund; `unknown` when it never heard of it. */
type Standing = 'unknown' | 'under way' | 'done' | 'closed' | 'no answer';

/** WeChat's no that no waiting will turn into a yes. */
const NEVER = /订单不存在|退款期限|金额大于|次数超过|订单状态|不一致/;

/**
 * One step of a refund that is being sent: WeChat is asked first, always, so that a crash at any point, a lost answer or a doubled
 * callback ends in one refund and one posting. Sent again under the same number it is still the same refund.
 */
export async function advance(refundId: string, now: Date): Promise<void> {
  const refund = await table(refunds).get(refundId);
  if (refund?.state !== 'sending') return;
  if (refund.fen === 0) {
    await finish(refundId, 'sending', now, refund.decidedBy ?? '');
    return;
  }
  switch (await ask(refund)) {
    case 'done':
      await finish(refundId, 'sending', now, 'wechat');
      return;
    case 'closed':
      await fail(refund, '微信没有退成，钱回到了商户账上');
      return;
    case 'unknown':
      await send(refund, now);
  }
}

async function ask(refund: Refund): Promise<Standing> {
  const answer = await pay.queryRefund({ outRefundNo: refund._id, subMchId: subMchId(), nonceStr: nonce() });
  if (!succeeded(answer)) return reasonOf(answer) === 'not there' ? 'unknown' : 'no answer';
  const { status, fen, refundNo } = numbered(answer, refund._id);
  if (refundNo && refund.refundNo === null) await table(refunds).update(refund._id, { refundNo: null }, { refundNo });
  if (status === 'REFUNDCLOSE' || status === 'CHANGE') return 'closed';
  return status === 'SUCCESS' && fen === refund.fen ? 'done' : 'under way';
}

/** V2 numbers the fields of each refund of the answer: `refundStatus_0`. The one that is ours is told by its number. */
function numbered(answer: PayAnswer & Record<string, unknown>, refundId: string) {
  const at = Object.keys(answer).find((key) => /^outRefundNo_?\d+$/.test(key) && answer[key] === refundId);
  const suffix = at?.slice('outRefundNo'.length);
  const field = (name: string): unknown => (suffix === undefined ? undefined : answer[name + suffix]);
  const refundNo = field('refundId');
  return {
    status: field('refundStatus'),
    fen: Number(field('refundFee')),
    refundNo: typeof refundNo === 'string' ? refundNo : undefined,
  };
}

async function send(refund: Refund, now: Date): Promise<void> {
  const order = refund.orderId === null ? undefined : await table(orders).get(refund.orderId);
  if (!order) throw new Error(`refund ${refund._id} of no order`);
  // The day WeChat will list it under: written before, so that no crash can leave it empty.
  await table(refunds).update(refund._id, { state: 'sending' }, { acceptedAt: now });
  const answer = await pay.refund({
    outTradeNo: order._id,
    outRefundNo: refund._id,
    totalFee: order.receivedFen,
    refundFee: refund.fen,
    subMchId: subMchId(),
    nonceStr: nonce(),
    functionName: 'payment',
    envId: envId(),
  });
  if (succeeded(answer)) {
    await table(refunds).update(refund._id, { state: 'sending' }, { refundNo: answer.refundId ?? null, trouble: '' });
    return;
  }
  const trouble = answer.errCodeDes || answer.returnMsg || '微信没有说明原因';
  if (answer.returnCode === 'SUCCESS' && NEVER.test(trouble)) await fail(refund, trouble);
  else await table(refunds).update(refund._id, { state: 'sending' }, { tries: refund.tries + 1, trouble });
}

const fail = (refund: Refund, trouble: string): Promise<unknown> =>
  letGo(refund._id, 'sending', { state: 'failed', trouble });
