import { yuan } from '../../../ui/figures';
import type { Transfer } from './Transfers';

/** 余额和装修押金 as a reader of a 过户 sees them, and what becomes of each; nothing where there is none. */
export function moneyRows({ creditFen, creditToBuyer, depositFen }: Transfer): { name: string; value: string }[] {
  const credit = `${yuan(creditFen)} 元，${creditToBuyer ? '双方同意留给新业主' : '退给缴的人'}`;
  return [
    ...(creditFen > 0 ? [{ name: '余额', value: credit }] : []),
    ...(depositFen > 0 ? [{ name: '装修押金', value: `${yuan(depositFen)} 元，退给原业主` }] : []),
  ];
}
