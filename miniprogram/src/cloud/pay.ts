import Taro from '@tarojs/taro';
import { CloudError } from './error';

/** What `cloud.payment.start` hands out for WeChat Pay. */
export interface Payment {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: string;
  paySign: string;
}

/**
 * Opens WeChat's payment sheet for `fen`. True once the person has paid; whether the money arrived only the cloud knows
 * (`cloud.payment.state`). False if they closed it. In the local build a stand-in for the sheet asks what should happen.
 */
export async function pay(payment: Payment, fen: number): Promise<boolean> {
  const message = process.env.MULIN_LOCAL === 'true' ? await simulated(payment, fen) : await byWeChat(payment);
  if (message.endsWith(':ok')) return true;
  if (message.endsWith('cancel')) return false;
  const why = message.replace(/^requestPayment:fail\s*/, '');
  throw new CloudError('PAYMENT_FAILED', `钱没扣。微信说：${why}`);
}

async function simulated(payment: Payment, fen: number): Promise<string> {
  const { showPaymentSheet } = await import('../local/payment-sheet');
  return showPaymentSheet(payment.package, fen);
}

/** Asked with callbacks: Taro hands this one to `wx` as it is, and only newer base libraries answer with a promise. */
function byWeChat(payment: Payment): Promise<string> {
  const signType = payment.signType === 'MD5' || payment.signType === 'RSA' ? payment.signType : 'HMAC-SHA256';
  return new Promise((resolve) => {
    const told = ({ errMsg }: { errMsg: string }) => resolve(errMsg);
    void Taro.requestPayment({ ...payment, signType, success: told, fail: told });
  });
}
