import { randomBytes } from 'node:crypto';
import type { Shelves } from '../../place/shelves';

export type TradeState = 'NOTPAY' | 'USERPAYING' | 'SUCCESS' | 'REFUND' | 'CLOSED' | 'PAYERROR';

/** An order as WeChat Pay keeps it. Money in fen, instants in milliseconds by the local cloud's clock. */
export interface Order {
  subMchId: string;
  outTradeNo: string;
  /** Whom the order was made for; nobody else can pay it. */
  openid: string;
  body: string;
  attach?: string;
  totalFee: number;
  envId: string;
  /** The cloud function that is told. */
  functionName: string;
  createdAt: number;
  expiresAt: number;
  prepayId: string;
  state: TradeState;
  transactionId?: string;
  paidAt?: number;
}

export interface Refund {
  subMchId: string;
  outTradeNo: string;
  outRefundNo: string;
  refundId: string;
  totalFee: number;
  refundFee: number;
  state: 'PROCESSING' | 'SUCCESS' | 'REFUNDCLOSE';
  createdAt: number;
  settledAt?: number;
}

/** WeChat Pay's books: what it knows, whatever the functions know. */
export interface PayBooks {
  orders(): Order[];
  refunds(): Refund[];
  find(subMchId: unknown, outTradeNo: unknown, transactionId?: unknown): Order | undefined;
  findByPrepayId(prepayId: string): Order | undefined;
  save(order: Order): void;
  findRefund(subMchId: unknown, outRefundNo: unknown): Refund | undefined;
  saveRefund(refund: Refund): void;
  refundsOf(order: Order): Refund[];
}

export function openPayBooks(shelves: Shelves): PayBooks {
  const orders = shelves.shelf<Order>('orders');
  const refunds = shelves.shelf<Refund>('refunds');
  const key = ({ subMchId, outTradeNo }: { subMchId: string; outTradeNo: string }) => `${subMchId}/${outTradeNo}`;
  const byPrepayId = new Map(orders.values().map((order) => [order.prepayId, key(order)]));
  const byTransactionId = new Map(orders.values().map((order) => [order.transactionId, key(order)]));
  const refundsByOrder = new Map<string, string[]>();
  const indexRefund = (refund: Refund) =>
    refundsByOrder.set(key(refund), [...(refundsByOrder.get(key(refund)) ?? []), refund.outRefundNo]);
  for (const refund of refunds.values()) indexRefund(refund);
  return {
    orders: () => orders.values(),
    refunds: () => refunds.values(),
    find: (subMchId, outTradeNo, transactionId) =>
      typeof outTradeNo === 'string' && outTradeNo !== ''
        ? orders.get(`${subMchId}/${outTradeNo}`)
        : typeof transactionId === 'string'
          ? orders.get(byTransactionId.get(transactionId) ?? '')
          : undefined,
    findByPrepayId: (prepayId) => orders.get(byPrepayId.get(prepayId) ?? ''),
    save(order) {
      orders.set(key(order), order);
      byPrepayId.set(order.prepayId, key(order));
      if (order.transactionId !== undefined) byTransactionId.set(order.transactionId, key(order));
    },
    findRefund: (subMchId, outRefundNo) => refunds.get(`${subMchId}/${outRefundNo}`),
    saveRefund(refund) {
      const refundKey = `${refund.subMchId}/${refund.outRefundNo}`;
      if (!refunds.get(refundKey)) indexRefund(refund);
      refunds.set(refundKey, refund);
    },
    refundsOf: (order) =>
      (refundsByOrder.get(key(order)) ?? []).flatMap((no) => refunds.get(`${order.subMchId}/${no}`) ?? []),
  };
}

/** Digits, as WeChat Pay numbers transactions (`4200…`) and refunds (`5030…`); never reused. */
export function payNumber(prefix: string, day: string): string {
  const tail = (randomBytes(6).readUIntBE(0, 6) % 10_000_000_000).toString().padStart(10, '0');
  return `${prefix}${day}${tail}`;
}
