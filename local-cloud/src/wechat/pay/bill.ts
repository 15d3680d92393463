import { chinaDay, spacedChinaTime } from '../../clock/china-time';
import type { CloudAccount } from '../../functions/environment';
import { commFail, type PayAnswer, PROVIDER } from './answers';
import type { Order, PayBooks, Refund } from './orders';

const HEADER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

/** cloudPay.downloadBill: V2's text, one line per payment and refund of a past UTC+8 day; amounts in yuan with two decimals. */
export function downloadBill(
  books: PayBooks,
  account: CloudAccount,
  nowMs: number,
  params: Record<string, unknown>,
): PayAnswer | string {
  const day = String(params.bill_date ?? '');
  const type = String(params.bill_type ?? 'ALL');
  const subMchId = String(params.sub_mch_id ?? '');
  if (!/^\d{8}$/.test(day) || day >= chinaDay(nowMs)) return { ...commFail('invalid bill_date'), error_code: '20001' };
  if (!['ALL', 'SUCCESS', 'REFUND'].includes(type)) return { ...commFail('invalid bill_type'), error_code: '20001' };

  const mine = <T extends { subMchId: string }>(each: T) => subMchId === '' || each.subMchId === subMchId;
  const paid = books
    .orders()
    .filter((order) => mine(order) && order.paidAt !== undefined && chinaDay(order.paidAt) === day);
  const refunded = books
    .refunds()
    .filter((refund) => mine(refund) && refund.state !== 'REFUNDCLOSE' && chinaDay(refund.createdAt) === day);
  const payments = type === 'REFUND' ? [] : paid;
  const refunds = type === 'SUCCESS' ? [] : refunded;
  if (payments.length + refunds.length === 0) return { ...commFail('No Bill Exist'), error_code: '20002' };

  const lines = [
    ...payments.map((order) => row(account, order, undefined)),
    ...refunds.flatMap((refund) => {
      const order = books.find(refund.subMchId, refund.outTradeNo);
      return order ? [row(account, order, refund)] : [];
    }),
  ];
  const gross = sum(payments.map((order) => order.totalFee));
  const back = sum(refunds.map((refund) => refund.refundFee));
  const charged = sum(payments.map((order) => chargeOn(order.totalFee)));
  const chargedBack = sum(refunds.map((refund) => chargeOn(refund.refundFee)));
  const charge = chargeText(charged - chargedBack);
  const totals = [String(lines.length), yuan(gross), yuan(back), '0.00', charge, yuan(gross), yuan(back)];
  return [HEADER, ...lines, TOTALS, ticked(totals), ''].join('\r\n');
}

function row(account: CloudAccount, order: Order, refund: Refund | undefined): string {
  return ticked([
    spacedChinaTime(refund?.createdAt ?? order.paidAt ?? 0),
    account.appid,
    PROVIDER.mchId,
    order.subMchId,
    '',
    order.transactionId ?? '',
    order.outTradeNo,
    order.openid,
    'JSAPI',
    refund ? 'REFUND' : 'SUCCESS',
    'OTHERS',
    'CNY',
    refund ? '0.00' : yuan(order.totalFee),
    '0.00',
    refund?.refundId ?? '0',
    refund?.outRefundNo ?? '0',
    yuan(refund?.refundFee ?? 0),
    '0.00',
    refund ? 'ORIGINAL' : '',
    refund?.state ?? '',
    order.body.replaceAll(',', '，'),
    (order.attach ?? '').replaceAll(',', '，'),
    chargeText(refund ? -chargeOn(refund.refundFee) : chargeOn(order.totalFee)),
    '0.60%',
    refund ? '0.00' : yuan(order.totalFee),
    yuan(refund?.refundFee ?? 0),
    '',
  ]);
}

/** WeChat's charge, 0.6 % to the nearest fen; a refund gives its share back. */
const chargeOn = (fen: number) => Math.floor((fen * 60 + 5_000) / 10_000);
const chargeText = (fen: number) => `${fen < 0 ? '-' : ''}${yuan(Math.abs(fen))}000`;
const ticked = (fields: string[]) => fields.map((field) => `\`${field}`).join(',');
const yuan = (fen: number) => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
