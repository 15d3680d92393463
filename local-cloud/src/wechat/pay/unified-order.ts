import { randomBytes } from 'node:crypto';
import { compactChinaTime, parseCompactChinaTime } from '../../clock/china-time';
import type { CloudAccount } from '../../functions/environment';
import { businessFail, commFail, type PayAnswer, paymentParameters, success } from './answers';
import type { Order, PayBooks } from './orders';
import { unifiedOrderFault } from './request-checks';

const PREPAY_VALID_MS = 2 * 3_600_000;

/** cloudPay.unifiedOrder for the person on whose behalf the function runs. */
export function unifiedOrder(
  books: PayBooks,
  account: CloudAccount,
  nowMs: number,
  params: Record<string, unknown>,
  openid: string | undefined,
): PayAnswer {
  const fault = unifiedOrderFault(params);
  if (fault) return commFail(fault);
  if (params.env_id !== account.env) return commFail(`env_id ${params.env_id} 不存在`);
  if (openid === undefined) return commFail('JSAPI支付必须传openid');

  const subMchId = String(params.sub_mch_id);
  const refuse = (code: string, text: string) => businessFail(account, subMchId, code, text);
  const known = books.find(subMchId, params.out_trade_no);
  if (known?.state === 'SUCCESS' || known?.state === 'REFUND') return refuse('ORDERPAID', '该订单已支付');
  if (known?.state === 'CLOSED') return refuse('ORDERCLOSED', '该订单已关闭');
  if (known && known.openid !== openid) return refuse('OUT_TRADE_NO_USED', '商户订单号重复');
  if (known && (known.totalFee !== params.total_fee || known.body !== params.body)) {
    return refuse('INVALID_REQUEST', '201 商户订单号重复');
  }

  const expires = params.time_expire === undefined ? undefined : parseCompactChinaTime(String(params.time_expire));
  if (expires !== undefined && !(expires > nowMs)) return commFail('time_expire时间过短，刷卡至少1分钟，其他5分钟');
  const order: Order = known ?? {
    subMchId,
    outTradeNo: String(params.out_trade_no),
    openid,
    body: String(params.body),
    ...(params.attach === undefined ? {} : { attach: String(params.attach) }),
    totalFee: Number(params.total_fee),
    envId: String(params.env_id),
    functionName: String(params.function_name),
    createdAt: nowMs,
    expiresAt: expires ?? nowMs + PREPAY_VALID_MS,
    prepayId: `wx${compactChinaTime(nowMs)}${randomBytes(10).toString('hex')}`,
    state: 'NOTPAY',
  };
  if (known) order.expiresAt = expires ?? nowMs + PREPAY_VALID_MS;
  books.save(order);
  return success(account, subMchId, {
    trade_type: 'JSAPI',
    prepay_id: order.prepayId,
    payment: paymentParameters(account, order.prepayId, nowMs),
  });
}
