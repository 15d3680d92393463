import { writing } from './act';
import { sdk } from './cloud';

/** What WeChat Pay (v2, through the cloud) answers. `returnCode` SUCCESS says it was heard, `resultCode` that it was done. */
export interface PayAnswer {
  returnCode: 'SUCCESS' | 'FAIL';
  returnMsg?: string;
  resultCode?: 'SUCCESS' | 'FAIL';
  /** The reason in Chinese. WeChat's `err_code` itself does not arrive: the SDK puts its own 0 in that place. */
  errCodeDes?: string;
}

export interface UnifiedOrder {
  /** At most 128 bytes, shown to the payer. */
  body: string;
  /** At most 32 of `0-9A-Za-z_-`, once only. */
  outTradeNo: string;
  /** Fen. */
  totalFee: number;
  subMchId: string;
  spbillCreateIp: string;
  /** The function and environment WeChat calls back. */
  functionName: string;
  envId: string;
  nonceStr: string;
  tradeType: 'JSAPI';
  /** `yyyyMMddHHmmss`, UTC+8. */
  timeExpire?: string;
  attach?: string;
}

export interface Refund {
  outTradeNo: string;
  outRefundNo: string;
  /** Fen. */
  totalFee: number;
  refundFee: number;
  subMchId: string;
  nonceStr: string;
  functionName: string;
  envId: string;
}

type AskedRefund = { outRefundNo: string; subMchId: string; nonceStr: string };
type Order = { outTradeNo: string; subMchId: string; nonceStr: string };
/** What `wx.requestPayment` needs. */
export type Payment = Record<'timeStamp' | 'nonceStr' | 'package' | 'signType' | 'paySign', string>;

const call = async <R>(name: keyof typeof sdk.cloudPay, data: object): Promise<PayAnswer & R> =>
  (await sdk.cloudPay[name]({ ...data })) as PayAnswer & R;

/** The same where WeChat does something: who asked for it is put down before. */
const act = <R>(name: keyof typeof sdk.cloudPay, data: object): Promise<PayAnswer & R> =>
  writing(() => call<R>(name, data), succeeded);

export const pay = {
  unifiedOrder: (order: UnifiedOrder) => act<{ prepayId?: string; payment?: Payment }>('unifiedOrder', order),
  queryOrder: (order: Order) =>
    call<{ tradeState?: string; totalFee?: number; transactionId?: string; timeEnd?: string; subMchId?: string }>(
      'queryOrder',
      order,
    ),
  closeOrder: (order: Order) => act<object>('closeOrder', order),
  refund: (refund: Refund) => act<{ refundId?: string }>('refund', refund),
  queryRefund: (refund: AskedRefund) => call<Record<string, unknown>>('queryRefund', refund),
};

/** Heard and done. */
export const succeeded = ({ returnCode, resultCode }: PayAnswer): boolean =>
  returnCode === 'SUCCESS' && resultCode === 'SUCCESS';

/** Why WeChat would not, as far as anything depends on it; told by the description, since the code does not arrive. */
export function reasonOf({ errCodeDes = '' }: PayAnswer): 'not there' | 'closed' | 'paid' | 'other' {
  if (/不存在|退款订单查询失败/.test(errCodeDes)) return 'not there';
  if (/已关闭/.test(errCodeDes)) return 'closed';
  return /已支付/.test(errCodeDes) ? 'paid' : 'other';
}
