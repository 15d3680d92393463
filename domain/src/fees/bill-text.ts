import { formatArea } from '../area/area';
import { type Exact, exactYuan } from '../money/exact';
import { formatFen } from '../money/fen';
import { rateText } from '../money/rate';
import type { Price, Time } from './charge';

/** One line a resident can follow with a pocket calculator: `89.53㎡ × 1.20元 × 3个月 = 322.308元`. */
export function stepText(price: Price, quantity: number, time: Time, exact: Exact): string {
  const base =
    price.per === 'area'
      ? `${formatArea(quantity)}㎡ × ${rateText(price.rateTenThou)}元`
      : `${quantity}${price.per === 'unit' ? '户' : '个'} × ${formatFen(price.monthlyFen)}元`;
  const length = 'months' in time ? `${time.months}个月` : `${time.days}/${time.daysInMonth}个月`;
  return `${base} × ${length} = ${exactYuan(exact)}元`;
}
