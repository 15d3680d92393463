import { askStandIn } from '../cloud/web';
import { yuan } from '../ui/figures';
import './payment-sheet.css';

const outcomes = [
  ['pay', '确认支付'],
  ['cancel', '取消'],
  ['fail', '余额不足'],
  ['paying', '付到一半关掉'],
] as const;

/** Stands in for WeChat's own payment sheet, which no page can draw: asks what should happen and tells the local cloud. */
export function showPaymentSheet(prepayId: string, fen: number): Promise<string> {
  return new Promise((resolve) => {
    const sheet = document.createElement('div');
    sheet.className = 'local-pay';
    sheet.setAttribute('role', 'dialog');
    sheet.setAttribute('aria-label', '微信支付（模拟）');
    const paper = sheet.appendChild(document.createElement('div'));
    paper.className = 'local-pay__in';
    paper.appendChild(document.createElement('p')).textContent = '微信支付（模拟）';
    paper.appendChild(document.createElement('strong')).textContent = `¥${yuan(fen)}`;
    for (const [outcome, text] of outcomes) {
      const button = paper.appendChild(document.createElement('button'));
      button.textContent = text;
      button.addEventListener('click', () => {
        sheet.remove();
        resolve(tell(prepayId, outcome));
      });
    }
    document.body.appendChild(sheet);
  });
}

async function tell(prepayId: string, outcome: string): Promise<string> {
  const { errMsg } = await askStandIn('request-payment', JSON.stringify({ prepayId, outcome }));
  return String(errMsg);
}
