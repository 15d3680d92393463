import { chinaDay } from '../../clock/china-time';
import type { CloudAccount } from '../../functions/environment';
import type { Callbacks } from './callbacks';
import { type Fault, type Faults, takeFault } from './faults';
import { paymentNotification } from './notifications';
import { type Order, type PayBooks, payNumber } from './orders';

/** What the person does on WeChat's payment sheet. `paying` leaves it open: the order stays USERPAYING. */
export type PaymentOutcome = 'pay' | 'cancel' | 'fail' | 'paying';

export interface PaymentSheet {
  /** Answers the `errMsg` of wx.requestPayment. */
  pay(openid: string, prepayId: string, outcome: PaymentOutcome): string;
  /** Calls the payment function though nothing was paid. */
  forge(order: Order): void;
}

const LATE_MS = 10_000;
const CANCELLED = 'requestPayment:fail cancel';

export function openPaymentSheet(
  books: PayBooks,
  account: CloudAccount,
  callbacks: Callbacks,
  faults: Faults,
  now: () => number,
): PaymentSheet {
  function tell(order: Order, transactionId: string, paidAt: number, fault: Fault | undefined): void {
    const totalFee = fault === 'shortPaid' ? order.totalFee - 1 : order.totalFee;
    const callback = {
      kind: 'payment' as const,
      reference: order.outTradeNo,
      subMchId: order.subMchId,
      functionName: order.functionName,
      event: paymentNotification(account, order, transactionId, paidAt, totalFee),
    };
    callbacks.add({
      ...callback,
      ...(fault === 'callbackLate' ? { delayMs: LATE_MS } : {}),
      ...(fault === 'callbackLost' ? { lost: true } : {}),
    });
    if (fault === 'callbackDoubled') callbacks.add(callback);
  }

  const forge = (order: Order) => tell(order, payNumber('4200009999', chinaDay(now())), now(), undefined);

  return {
    pay(openid, prepayId, outcome) {
      const order = books.findByPrepayId(prepayId.replace(/^prepay_id=/, ''));
      if (!order) return 'requestPayment:fail 支付验证签名失败';
      if (order.openid !== openid) return 'requestPayment:fail 下单账号与支付账号不一致，请核实后再支付';
      if (order.state === 'SUCCESS' || order.state === 'REFUND') return 'requestPayment:fail 该订单已支付';
      if (order.state === 'CLOSED') return 'requestPayment:fail 该订单已关闭';
      if (order.expiresAt < now()) return 'requestPayment:fail 该订单已过期，请重新下单';
      if (takeFault(faults, 'forged')) {
        forge(order);
        return CANCELLED;
      }
      if (outcome === 'paying') {
        books.save({ ...order, state: 'USERPAYING' });
        return CANCELLED;
      }
      if (outcome !== 'pay') {
        books.save({ ...order, state: outcome === 'fail' ? 'PAYERROR' : 'NOTPAY' });
        return outcome === 'fail' ? 'requestPayment:fail 银行卡余额不足' : CANCELLED;
      }
      const paidAt = now();
      const transactionId = payNumber('4200001234', chinaDay(paidAt));
      const paid: Order = { ...order, state: 'SUCCESS', transactionId, paidAt };
      books.save(paid);
      const armed = (['callbackLost', 'callbackLate', 'callbackDoubled', 'shortPaid'] as const).find((fault) =>
        takeFault(faults, fault),
      );
      tell(paid, transactionId, paidAt, armed);
      return 'requestPayment:ok';
    },
    forge,
  };
}
