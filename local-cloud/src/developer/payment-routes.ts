import { readJson } from '../front-door/body';
import { Refused, sendJson, sendText } from '../front-door/exchange';
import type { Routes } from '../front-door/router';
import { FAULTS } from '../wechat/pay/faults';
import type { Order } from '../wechat/pay/orders';
import type { PaymentOutcome } from '../wechat/pay/payment-sheet';
import type { Desk } from './desk';

const OUTCOMES: readonly PaymentOutcome[] = ['pay', 'cancel', 'fail', 'paying'];

/** WeChat Pay's books and what can be made to happen in them. */
export function paymentRoutes({ wechat }: Desk): Routes {
  const orderOf = (outTradeNo: unknown): Order => {
    const order = wechat.books.orders().find((each) => each.outTradeNo === outTradeNo);
    if (!order) throw new Refused(404, 'NOT_FOUND', '没有这个订单');
    return order;
  };
  const armed = () => FAULTS.filter((fault) => wechat.faults.get(fault) === true);
  const arm = (given: unknown, on: boolean) => {
    const fault = FAULTS.find((each) => each === given);
    if (!fault) throw new Refused(400, 'INVALID_INPUT', `fault 须为 ${FAULTS.join('、')} 之一`);
    if (on) wechat.faults.set(fault, true);
    else wechat.faults.delete(fault);
  };

  return {
    'GET /_dev/api/payments': ({ res }) =>
      sendJson(res, 200, {
        orders: wechat.books.orders(),
        refunds: wechat.books.refunds(),
        callbacks: wechat.callbacks.list(),
        faults: armed(),
      }),
    'GET /_dev/api/payments/bill': ({ res, search }) => {
      const bill = wechat.bill(new URLSearchParams(search).get('day') ?? '');
      if (typeof bill !== 'string')
        throw new Refused(404, 'NOT_FOUND', '这一天没有对账单；day 须为过去的一天，如 20260713');
      sendText(res, 200, 'text/csv; charset=utf-8', bill);
    },
    'POST /_dev/api/payments/pay': async ({ req, res }) => {
      const { outTradeNo, outcome = 'pay', fault } = await readJson(req);
      const order = orderOf(outTradeNo);
      const wanted = OUTCOMES.find((each) => each === outcome);
      if (!wanted) throw new Refused(400, 'INVALID_INPUT', 'outcome 有误');
      if (fault !== undefined) arm(fault, true);
      sendJson(res, 200, { errMsg: wechat.paymentSheet.pay(order.openid, order.prepayId, wanted) });
    },
    'POST /_dev/api/payments/forge': async ({ req, res }) => {
      const { outTradeNo } = await readJson(req);
      wechat.paymentSheet.forge(orderOf(outTradeNo));
      sendJson(res, 200, { ok: true });
    },
    'POST /_dev/api/payments/faults': async ({ req, res }) => {
      const { fault, armed: on = true } = await readJson(req);
      arm(fault, on === true);
      sendJson(res, 200, { faults: armed() });
    },
    'POST /_dev/api/payments/deliver': async ({ req, res }) => {
      const { revive = false } = await readJson(req);
      await wechat.callbacks.deliverNow(revive === true);
      sendJson(res, 200, { callbacks: wechat.callbacks.list() });
    },
  };
}
