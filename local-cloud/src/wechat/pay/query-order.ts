import { compactChinaTime } from '../../clock/china-time';
import type { CloudAccount } from '../../functions/environment';
import { businessFail, commFail, type PayAnswer, success } from './answers';
import type { Order, PayBooks, TradeState } from './orders';

const STATE_TEXT: Record<TradeState, string> = {
  NOTPAY: '订单未支付',
  USERPAYING: '用户支付中，需要输入密码',
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  CLOSED: '已关闭',
  PAYERROR: '支付失败',
};

/** cloudPay.queryOrder: the state of an order by out_trade_no or transaction_id. */
export function queryOrder(books: PayBooks, account: CloudAccount, params: Record<string, unknown>): PayAnswer {
  if (!params.sub_mch_id) return commFail('缺少参数sub_mch_id');
  if (!params.out_trade_no && !params.transaction_id) return commFail('缺少参数out_trade_no或transaction_id');
  const subMchId = String(params.sub_mch_id);
  const order = books.find(subMchId, params.out_trade_no, params.transaction_id);
  if (!order) return businessFail(account, subMchId, 'ORDERNOTEXIST', '此交易订单号不存在');
  return success(account, subMchId, {
    out_trade_no: order.outTradeNo,
    trade_state: order.state,
    trade_state_desc: STATE_TEXT[order.state],
    total_fee: order.totalFee,
    fee_type: 'CNY',
    ...(order.attach === undefined ? {} : { attach: order.attach }),
    ...(order.paidAt === undefined ? {} : paidFields(order, order.paidAt)),
  });
}

const paidFields = (order: Order, paidAt: number): PayAnswer => ({
  openid: `o-provider-${order.openid}`,
  sub_openid: order.openid,
  is_subscribe: 'N',
  sub_is_subscribe: 'N',
  trade_type: 'JSAPI',
  bank_type: 'OTHERS',
  cash_fee: order.totalFee,
  cash_fee_type: 'CNY',
  transaction_id: order.transactionId ?? '',
  time_end: compactChinaTime(paidAt),
});

/** cloudPay.closeOrder: an unpaid order can no longer be paid. */
export function closeOrder(books: PayBooks, account: CloudAccount, params: Record<string, unknown>): PayAnswer {
  if (!params.sub_mch_id) return commFail('缺少参数sub_mch_id');
  if (!params.out_trade_no) return commFail('缺少参数out_trade_no');
  const subMchId = String(params.sub_mch_id);
  const refuse = (code: string, text: string) => businessFail(account, subMchId, code, text);
  const order = books.find(subMchId, params.out_trade_no);
  if (!order) return refuse('ORDERNOTEXIST', '订单不存在');
  if (order.state === 'SUCCESS' || order.state === 'REFUND') return refuse('ORDERPAID', '订单已支付，不能发起关单');
  if (order.state === 'USERPAYING') return refuse('USERPAYING', '用户支付中，不能关单');
  books.save({ ...order, state: 'CLOSED' });
  return success(account, subMchId, { result_msg: 'OK' });
}
