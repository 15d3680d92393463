import { chinaDay, spacedChinaTime } from '../../clock/china-time';
import type { CloudAccount } from '../../functions/environment';
import { businessFail, commFail, type PayAnswer, success } from './answers';
import type { Callbacks } from './callbacks';
import { type Faults, takeFault } from './faults';
import { refundNotification } from './notifications';
import { type PayBooks, payNumber, type Refund } from './orders';
import { refundFault } from './request-checks';

const YEAR_MS = 365 * 86_400_000;
const MOST_PARTS = 50;

export interface RefundDesk {
  books: PayBooks;
  account: CloudAccount;
  callbacks: Callbacks;
  faults: Faults;
  now(): number;
}

/** cloudPay.refund: takes the request on; the money moves, and the function is told, a moment later. */
export function refund(desk: RefundDesk, params: Record<string, unknown>): PayAnswer {
  const { books, account } = desk;
  const fault = refundFault(params);
  if (fault) return commFail(fault);
  const subMchId = String(params.sub_mch_id);
  const outRefundNo = String(params.out_refund_no);
  const totalFee = Number(params.total_fee);
  const refundFee = Number(params.refund_fee);
  const refuse = (code: string, text: string) => businessFail(account, subMchId, code, text);

  const order = books.find(subMchId, params.out_trade_no, params.transaction_id);
  if (!order) return refuse('ORDERNOTEXIST', '订单不存在');
  if (order.state !== 'SUCCESS' && order.state !== 'REFUND') return refuse('TRADE_STATE_ERROR', '订单状态错误');
  if (totalFee !== order.totalFee) return refuse('ERROR', '订单金额或退款金额与之前请求不一致，请核实后再试');
  const known = books.findRefund(subMchId, outRefundNo);
  if (known && (known.refundFee !== refundFee || known.outTradeNo !== order.outTradeNo)) {
    return refuse('ERROR', '订单金额或退款金额与之前请求不一致，请核实后再试');
  }
  if (known) return success(account, subMchId, accepted(known, order.transactionId));
  if (desk.now() - (order.paidAt ?? 0) > YEAR_MS) return refuse('TRADE_OVERDUE', '订单已经超过退款期限');
  const earlier = books.refundsOf(order).filter(({ state }) => state !== 'REFUNDCLOSE');
  if (earlier.length >= MOST_PARTS) return refuse('REFUND_FEE_MISMATCH', '部分退款次数超过限制');
  const already = earlier.reduce((sum, each) => sum + each.refundFee, 0);
  if (already + refundFee > order.totalFee) return refuse('REFUND_FEE_INVALID', '退款金额大于支付金额');
  if (takeFault(desk.faults, 'refundNotEnough')) return refuse('NOTENOUGH', '基本账户余额不足，请充值后重新发起');

  const made: Refund = {
    subMchId,
    outTradeNo: order.outTradeNo,
    outRefundNo,
    refundId: payNumber('5030', chinaDay(desk.now())),
    totalFee,
    refundFee,
    state: 'PROCESSING',
    createdAt: desk.now(),
  };
  books.saveRefund(made);
  books.save({ ...order, state: 'REFUND' });
  desk.callbacks.add({
    kind: 'refund',
    reference: outRefundNo,
    subMchId,
    functionName: typeof params.function_name === 'string' ? params.function_name : '',
    event: refundNotification(account, order, made, desk.now()),
  });
  return success(account, subMchId, accepted(made, order.transactionId));
}

/** The bank has paid, or would not: called before the function is told. */
export function settleRefund(
  { books, faults, now }: Pick<RefundDesk, 'books' | 'faults' | 'now'>,
  subMchId: string,
  outRefundNo: string,
): void {
  const made = books.findRefund(subMchId, outRefundNo);
  if (made?.state !== 'PROCESSING') return;
  if (takeFault(faults, 'refundClosed')) books.saveRefund({ ...made, state: 'REFUNDCLOSE' });
  else books.saveRefund({ ...made, state: 'SUCCESS', settledAt: now() });
}

/** cloudPay.queryRefund: V2's numbered fields (`refund_status_0` …). */
export function queryRefund(books: PayBooks, account: CloudAccount, params: Record<string, unknown>): PayAnswer {
  if (!params.sub_mch_id) return commFail('缺少参数sub_mch_id');
  const subMchId = String(params.sub_mch_id);
  const asked = books
    .refunds()
    .find(
      (each) =>
        each.subMchId === subMchId && (each.outRefundNo === params.out_refund_no || each.refundId === params.refund_id),
    );
  const order = asked
    ? books.find(subMchId, asked.outTradeNo)
    : books.find(subMchId, params.out_trade_no, params.transaction_id);
  const found = asked ? [asked] : order ? books.refundsOf(order) : [];
  if (!order || found.length === 0) return businessFail(account, subMchId, 'REFUNDNOTEXIST', '退款订单查询失败');
  const fields: PayAnswer = {
    out_trade_no: order.outTradeNo,
    transaction_id: order.transactionId ?? '',
    total_fee: order.totalFee,
    cash_fee: order.totalFee,
    refund_fee: found.reduce((sum, each) => sum + each.refundFee, 0),
    refund_count: found.length,
  };
  found.forEach((each, index) => {
    fields[`out_refund_no_${index}`] = each.outRefundNo;
    fields[`refund_id_${index}`] = each.refundId;
    fields[`refund_channel_${index}`] = 'ORIGINAL';
    fields[`refund_fee_${index}`] = each.refundFee;
    fields[`refund_status_${index}`] = each.state;
    fields[`refund_recv_accout_${index}`] = '支付用户零钱';
    if (each.settledAt !== undefined) fields[`refund_success_time_${index}`] = spacedChinaTime(each.settledAt);
  });
  return success(account, subMchId, fields);
}

const accepted = (made: Refund, transactionId = ''): PayAnswer => ({
  transaction_id: transactionId,
  out_trade_no: made.outTradeNo,
  out_refund_no: made.outRefundNo,
  refund_id: made.refundId,
  refund_fee: made.refundFee,
  total_fee: made.totalFee,
  cash_fee: made.totalFee,
  cash_refund_fee: made.refundFee,
});
