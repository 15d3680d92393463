import { Refusal } from '@mulin/shared-types/refusal';

/** A rate in ten-thousandths of a yuan as yuan, at least two decimals: 12000 → `1.20`, 12345 → `1.2345`. */
export function rateText(rateTenThou: number): string {
  const digits = String(rateTenThou).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4).replace(/0{1,2}$/, '')}`;
}

/** A price typed in yuan with up to four decimals → ten-thousandths of a yuan. */
export function parseRate(text: string, field: string): number {
  const plain = text.trim();
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(plain)) throw new Refusal('INVALID_INPUT', '单价要填数字，比如 0.85', field);
  const [yuan = '0', decimals = ''] = plain.split('.');
  return Number(yuan) * 10_000 + Number(decimals.padEnd(4, '0'));
}
