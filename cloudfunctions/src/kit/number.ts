import { dayOf } from '@mulin/domain/day/day';
import { letters } from './ids';
import { keyedHash } from './sealed';

/** 单号 WF-0713-7K2M: what it is, its day and four letters, short enough to say on the phone. */
export function numberOf(prefix: string, id: string, at: Date): string {
  const [, month, date] = dayOf(at).split('-');
  return `${prefix}-${month}${date}-${letters(keyedHash('request', id), 4).toUpperCase()}`;
}
