import type { AdminHandler } from '../../protocol/action';
import { commFail, type PayAnswer } from './answers';
import { downloadBill } from './bill';
import { closeOrder, queryOrder } from './query-order';
import { queryRefund, type RefundDesk, refund } from './refund';
import { unifiedOrder } from './unified-order';

/** `cloud.cloudPay.*` (action wx.wxPayApi): JSON in snake_case both ways, a bill as plain text. */
export function payApiAction(desk: RefundDesk): AdminHandler {
  const { books, account } = desk;
  return async ({ params, parts, invocation }) => {
    const asked = JSON.parse((parts.requestData ?? Buffer.from('{}')).toString('utf8')) as Record<string, unknown>;
    const answer = (): PayAnswer | string => {
      switch (String(params.apiName ?? '')) {
        case 'unifiedOrder':
          return unifiedOrder(books, account, desk.now(), asked, invocation?.openid);
        case 'queryOrder':
          return queryOrder(books, account, asked);
        case 'closeOrder':
          return closeOrder(books, account, asked);
        case 'refund':
          return refund(desk, asked);
        case 'queryRefund':
          return queryRefund(books, account, asked);
        case 'downloadBill':
          return downloadBill(books, account, desk.now(), asked);
        default:
          return commFail(`不支持的接口 ${String(params.apiName)}`);
      }
    };
    const content = answer();
    return {
      raw: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
      // The SDK takes `application/json; charset=utf-8` for an error of the cloud itself.
      contentType: 'application/octet-stream',
    };
  };
}
