import { CloudError } from '../../../cloud/error';

/** A price typed in yuan with up to four decimals → ten-thousandths of a yuan. */
export function typedRate(text: string, field = 'rateTenThou'): number {
  const plain = text.trim();
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(plain)) throw new CloudError('INVALID_INPUT', '单价要填数字，比如 0.85', field);
  const [yuan = '0', decimals = ''] = plain.split('.');
  return Number(yuan) * 10_000 + Number(decimals.padEnd(4, '0'));
}

/** A day of the month. */
export function typedDueDay(text: string): number {
  const day = Number(text.trim());
  if (!Number.isInteger(day) || day < 1 || day > 31)
    throw new CloudError('INVALID_INPUT', '填 1 到 31 的数，比如 31', 'dueDay');
  return day;
}
