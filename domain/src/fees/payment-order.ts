import { Refusal } from '@mulin/shared-types/refusal';

/** 支付订单: one attempt to pay a set of bills through WeChat. */
export const orderStates = {
  created: { title: '待支付', next: ['paying', 'paid', 'closed'] },
  paying: { title: '支付中', next: ['paid', 'closed'] },
  paid: { title: '已支付', next: ['refunding'] },
  /** Money that still arrives for a closed order is taken and goes to credit: nothing is lost. */
  closed: { title: '已关闭', next: ['paid'] },
  /** Back to `paid` when WeChat refuses the refund or only a part went back. */
  refunding: { title: '退款中', next: ['refunded', 'paid'] },
  refunded: { title: '已退款', next: [] },
} as const satisfies Record<string, { title: string; next: readonly string[] }>;

export type OrderState = keyof typeof orderStates;

export interface PaymentOrder {
  /** 商户订单号, ours and deterministic; a repeat of the request finds the same order. */
  outTradeNo: string;
  merchantId: string;
  amountFen: number;
  state: OrderState;
  /** 微信支付订单号, once paid. */
  transactionId?: string;
  /** What the payer ticked; the sum is the amount. */
  lines: readonly { billId: string; fen: number }[];
}

/** What WeChat says, by callback or by query: both are checked alike. */
export interface PaymentResult {
  outTradeNo: string;
  merchantId: string;
  amountFen: number;
  currency: string;
  transactionId: string;
  tradeState: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR';
}

export type Verdict =
  | { verdict: 'accept'; late: boolean }
  /** The same payment told again: answer success, post nothing (ledger table no. 59). */
  | { verdict: 'repeat' }
  /** Not paid yet. */
  | { verdict: 'wait' }
  | { verdict: 'close' }
  | { verdict: 'reject'; reason: RejectReason; message: string };

export type RejectReason = 'ORDER' | 'MERCHANT' | 'AMOUNT' | 'CURRENCY' | 'TRANSACTION';

/** Checks a result against our own order before anything is booked; a reject goes to a person and is never posted. */
export function checkPaymentResult(order: PaymentOrder, result: PaymentResult): Verdict {
  if (result.outTradeNo !== order.outTradeNo) return reject('ORDER', '通知的商户订单号与本单不符');
  if (result.merchantId !== order.merchantId) return reject('MERCHANT', '通知的商户号与本单不符');
  if (result.tradeState === 'NOTPAY' || result.tradeState === 'USERPAYING') return { verdict: 'wait' };
  if (result.tradeState === 'CLOSED' || result.tradeState === 'REVOKED' || result.tradeState === 'PAYERROR') {
    return order.state === 'created' || order.state === 'paying' ? { verdict: 'close' } : { verdict: 'repeat' };
  }
  if (result.currency !== 'CNY') return reject('CURRENCY', '通知的币种不是人民币');
  if (result.amountFen !== order.amountFen) return reject('AMOUNT', '通知的金额与本单不符');
  if (order.transactionId !== undefined) {
    return order.transactionId === result.transactionId
      ? { verdict: 'repeat' }
      : reject('TRANSACTION', '本单已由另一笔微信支付付清，请人工核对');
  }
  return { verdict: 'accept', late: order.state === 'closed' };
}

function reject(reason: RejectReason, message: string): Verdict {
  return { verdict: 'reject', reason, message };
}

/** Moves an order on; refuses what the table does not allow. */
export function moveOrder(from: OrderState, to: OrderState): OrderState {
  const next: readonly string[] = orderStates[from].next;
  if (!next.includes(to)) {
    throw new Refusal('CONFLICT', `订单“${orderStates[from].title}”不能变为“${orderStates[to].title}”`, 'state');
  }
  return to;
}

/** The sum of what was ticked; refuses an empty or impossible order. Fen. */
export function orderAmount(lines: PaymentOrder['lines']): number {
  if (lines.length === 0) throw new Refusal('INVALID_INPUT', '请选择要缴纳的账单', 'billIds');
  if (new Set(lines.map((line) => line.billId)).size !== lines.length) {
    throw new Refusal('INVALID_INPUT', '同一账单不能选两次', 'billIds');
  }
  for (const [index, line] of lines.entries()) {
    if (!Number.isSafeInteger(line.fen) || line.fen <= 0) {
      throw new Refusal('INVALID_INPUT', '缴纳金额应大于 0', `lines.${index}.fen`);
    }
  }
  return lines.reduce((sum, line) => sum + line.fen, 0);
}
