import { chinaDay, spacedChinaTime } from '../clock/china-time';
import { FAULTS, type Fault } from '../wechat/pay/faults';
import type { TradeState } from '../wechat/pay/orders';
import type { Desk } from './desk';
import { act, type Html, html, table } from './html';

const STATES: Record<TradeState, string> = {
  NOTPAY: '未支付',
  USERPAYING: '支付中',
  SUCCESS: '已支付',
  REFUND: '有退款',
  CLOSED: '已关闭',
  PAYERROR: '支付失败',
};
const FAULT_NAMES: Record<Fault, string> = {
  callbackLost: '通知丢失',
  callbackLate: '通知迟到',
  callbackDoubled: '通知重复',
  shortPaid: '少付一分',
  forged: '伪造通知',
  refundNotEnough: '退款余额不足',
  refundClosed: '退款被银行退回',
  messagePage: '消息页面未发布',
  messageQuota: '消息当日额度用完',
  messageMinute: '发消息太频繁',
  messageBusy: '发消息时微信忙',
  messageTwice: '同时给一人发消息',
  messageBanned: '订阅消息被封禁',
  messageWords: '消息里有敏感词',
  messageData: '消息与模板不符',
  messageAnswerLost: '消息发出、回答丢失',
};
const REFUND_STATES = { PROCESSING: '处理中', SUCCESS: '已退', REFUNDCLOSE: '已关闭' };
const CALLBACK_STATES = { waiting: '待送达', delivered: '已送达', givenUp: '已放弃', lost: '已丢失' };
const ADDRESS = '/_dev/api/payments';
const DAY_MS = 86_400_000;

const yuan = (fen: number) => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')} 元`;

/** Simulated payments, and the notifications about them. */
export function paymentSections({ wechat, clock }: Desk): Html[] {
  const orders = wechat.books
    .orders()
    .slice(-30)
    .reverse()
    .map(({ outTradeNo, openid, body, totalFee, state, createdAt }) => [
      html`<code>${outTradeNo}</code>`,
      html`${wechat.personas.find(openid)?.name ?? openid}`,
      html`${body}`,
      html`${yuan(totalFee)}`,
      html`${STATES[state]}`,
      html`${spacedChinaTime(createdAt)}`,
      state === 'NOTPAY' || state === 'USERPAYING' || state === 'PAYERROR' ? payButtons(outTradeNo) : html``,
    ]);
  const refunds = wechat.books
    .refunds()
    .slice(-30)
    .reverse()
    .map(({ outRefundNo, refundFee, totalFee, state, createdAt }) => [
      html`<code>${outRefundNo}</code>`,
      html`${yuan(refundFee)}，原缴 ${yuan(totalFee)}`,
      html`${REFUND_STATES[state]}`,
      html`${spacedChinaTime(createdAt)}`,
    ]);
  const callbacks = wechat.callbacks
    .list()
    .slice(-30)
    .reverse()
    .map(({ kind, reference, functionName, attempts, state, lastAnswer }) => [
      html`${kind === 'payment' ? '支付' : '退款'}`,
      html`<code>${reference}</code>`,
      html`${functionName}`,
      html`${CALLBACK_STATES[state]}（${attempts} 次）`,
      html`${(lastAnswer ?? '').slice(0, 120)}`,
    ]);
  const yesterday = chinaDay(clock.now() - DAY_MS);
  const faults = FAULTS.map((fault) => {
    const armed = wechat.faults.get(fault) === true;
    return act(`${armed ? '✓ ' : ''}${FAULT_NAMES[fault]}`, 'POST', `${ADDRESS}/faults`, { fault, armed: !armed });
  });
  return [
    html`<section><h2>模拟支付</h2><p>下一次支付：${faults}</p><p><a href="${`${ADDRESS}/bill?day=${yesterday}`}" download="${`微信对账单${yesterday}.csv`}">下载昨天（${yesterday}）的微信对账单</a></p>${table(
      ['商户订单号', '付款人', '内容', '金额', '状态', '下单时间', ''],
      orders,
    )}</section>`,
    html`<section><h2>退款</h2>${table(['商户退款单号', '金额', '状态', '时间'], refunds)}</section>`,
    html`<section><h2>支付通知</h2><p>${act('立即送达', 'POST', `${ADDRESS}/deliver`, {})}${act(
      '连同丢失的一起送达',
      'POST',
      `${ADDRESS}/deliver`,
      { revive: true },
    )}</p>${table(['种类', '单号', '函数', '状态', '最近的回答'], callbacks)}</section>`,
  ];
}

function payButtons(outTradeNo: string): Html {
  const pay = (label: string, more: object) => act(label, 'POST', `${ADDRESS}/pay`, { outTradeNo, ...more });
  return html`${pay('支付', {})}${pay('失败', { outcome: 'fail' })}${pay('重复通知', {
    fault: 'callbackDoubled',
  })}${pay('少付', { fault: 'shortPaid' })}${act('伪造通知', 'POST', `${ADDRESS}/forge`, { outTradeNo })}`;
}
