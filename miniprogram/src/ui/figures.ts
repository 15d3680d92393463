import { formatArea } from '@mulin/domain/area/area';
import { grouped } from '@mulin/domain/figures/grouped';
import { formatFen } from '@mulin/domain/money/fen';
import { rateText } from '@mulin/domain/money/rate';

/** Figures as they are printed: two decimals, thousands comma, and a real minus sign (U+2212). */

const printed = (figure: string) => figure.replace('-', '−');

/** Money in fen as yuan: 105468 → `1,054.68`. */
export const yuan = (fen: number): string => printed(formatFen(fen));

/** Area in 0.01 ㎡ as square metres: 1034000 → `10,340.00`. */
export const squareMetres = (area: number): string => printed(grouped(formatArea(area)));

/** A rate in ten-thousandths of a yuan as yuan, at least two decimals: 8500 → `0.85`, 8525 → `0.8525`. */
export const rate = (tenThousandths: number): string => grouped(rateText(tenThousandths));

/** A whole number with thousands commas: 1846 → `1,846`. */
export const count = (value: number): string => printed(grouped(String(value)));

/** Change from the last period, one decimal: `+1.9%`, `−22.1%`, `持平`, or `新增` where there was nothing before. */
export function change(now: number, before: number): string {
  if (now === before) return '持平';
  if (before === 0) return '新增';
  const tenths = Math.round(((now - before) * 1000) / Math.abs(before));
  const size = Math.abs(tenths);
  return `${tenths < 0 ? '−' : '+'}${grouped(String(Math.trunc(size / 10)))}.${size % 10}%`;
}
