import { type Exact, exactYuan } from '../money/exact';
import type { Price, Time } from './charge';

/** 8953 → `89.53` ㎡. */
export function areaText(areaCenti: number): string {
  const digits = String(areaCenti).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 12000 → `1.20` yuan per ㎡·month, 12345 → `1.2345`. */
export function rateText(rateTenThou: number): string {
  const digits = String(rateTenThou).padStart(5, '0');
  const text = `${digits.slice(0, -4)}.${digits.slice(-4)}`;
  return text.replace(/(\.\d\d\d?)0{1,2}$/, (_, kept: string) => kept.replace(/(\.\d\d)0$/, '$1'));
}

/** One line a resident can follow with a pocket calculator: `89.53㎡ × 1.20元 × 3个月 = 322.308元`. */
export function stepText(price: Price, quantity: number, time: Time, exact: Exact): string {
  const base =
    price.per === 'area'
      ? `${areaText(quantity)}㎡ × ${rateText(price.rateTenThou)}元`
      : `${quantity}个 × ${areaText(price.monthlyFen)}元`;
  const length = 'months' in time ? `${time.months}个月` : `${time.days}/${time.daysInMonth}个月`;
  return `${base} × ${length} = ${exactYuan(exact)}元`;
}
