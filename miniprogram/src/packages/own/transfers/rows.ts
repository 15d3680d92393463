import { yuan } from '../../../ui/figures';
import type { Transfer } from './Transfers';

interface Row {
  name: string;
  value: string;
}

/** 同名的业主, as who entered the transfer says; nothing where nobody is called as an owner before. */
export function namesakeRows({ sameOwner }: Transfer): Row[] {
  if (sameOwner === '') return [];
  return [{ name: '和原业主同名', value: sameOwner === 'same' ? '登记的人说是同一个人' : '登记的人说不是同一个人' }];
}

/** 余额和装修押金 as a reader of a 过户 sees them, and what becomes of each; nothing where there is none. */
export function moneyRows({ creditFen, creditToBuyer, depositFen }: Transfer): Row[] {
  const credit = `${yuan(creditFen)} 元，${creditToBuyer ? '双方同意留给新业主' : '退给缴的人'}`;
  return [
    ...(creditFen > 0 ? [{ name: '余额', value: credit }] : []),
    ...(depositFen > 0 ? [{ name: '装修押金', value: `${yuan(depositFen)} 元，退给原业主` }] : []),
  ];
}
