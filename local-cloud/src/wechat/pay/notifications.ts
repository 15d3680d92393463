import { compactChinaTime, spacedChinaTime } from '../../clock/china-time';
import type { CloudAccount } from '../../functions/environment';
import { nonce, PROVIDER } from './answers';
import type { Order, Refund } from './orders';

/** What a function is called with: a V2 notification in camelCase. */
export type Notification = Record<string, string | number>;

/** `totalFee` in fen may differ from the order's when a short payment is simulated. */
export function paymentNotification(
  account: CloudAccount,
  order: Order,
  transactionId: string,
  paidAtMs: number,
  totalFee: number,
): Notification {
  return {
    returnCode: 'SUCCESS',
    returnMsg: 'OK',
    resultCode: 'SUCCESS',
    appid: PROVIDER.appid,
    mchId: PROVIDER.mchId,
    subAppid: account.appid,
    subMchId: order.subMchId,
    openid: `o-provider-${order.openid}`,
    subOpenid: order.openid,
    isSubscribe: 'N',
    subIsSubscribe: 'N',
    tradeType: 'JSAPI',
    bankType: 'OTHERS',
    feeType: 'CNY',
    totalFee,
    cashFee: totalFee,
    transactionId,
    outTradeNo: order.outTradeNo,
    ...(order.attach === undefined ? {} : { attach: order.attach }),
    timeEnd: compactChinaTime(paidAtMs),
    nonceStr: nonce(),
  };
}

export function refundNotification(account: CloudAccount, order: Order, refund: Refund, nowMs: number): Notification {
  return {
    returnCode: 'SUCCESS',
    appid: PROVIDER.appid,
    mchId: PROVIDER.mchId,
    subAppid: account.appid,
    subMchId: order.subMchId,
    transactionId: order.transactionId ?? '',
    outTradeNo: order.outTradeNo,
    refundId: refund.refundId,
    outRefundNo: refund.outRefundNo,
    totalFee: refund.totalFee,
    settlementTotalFee: refund.totalFee,
    refundFee: refund.refundFee,
    settlementRefundFee: refund.refundFee,
    refundStatus: 'SUCCESS',
    successTime: spacedChinaTime(nowMs),
    refundRecvAccout: '支付用户零钱',
    refundAccount: 'REFUND_SOURCE_RECHARGE_FUNDS',
    refundRequestSource: 'API',
    nonceStr: nonce(),
  };
}
