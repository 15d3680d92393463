import { yuan } from '../../../ui/figures';
import type { Transfer } from './Transfers';

/** 同名的业主, as who entered it says; and 余额和装修押金 as a reader of a 过户 sees them, and what becomes of each; nothing where there is none. */
export function moneyRows({
  sameOwner,
  creditFen,
  creditToBuyer,
  depositFen,
}: Transfer): { name: string; value: string }[] {
  const credit = `${yuan(creditFen)} 元，${creditToBuyer ? '双方同意留给新业主' : '退给缴的人'}`;
  const namesake = sameOwner === 'same' ? '登记的人说是同一个人' : '登记的人说不是同一个人';
  return [
    ...(sameOwner === '' ? [] : [{ name: '和原业主同名', value: namesake }]),
    ...(creditFen > 0 ? [{ name: '余额', value: credit }] : []),
    ...(depositFen > 0 ? [{ name: '装修押金', value: `${yuan(depositFen)} 元，退给原业主` }] : []),
  ];
}
