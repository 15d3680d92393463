import { Refusal } from '@mulin/shared-types/refusal';
import { multiplyDivide } from '../money/multiply';
import { split } from '../money/split';
import type { BandUse } from './meters';

/**
 * 共用水电分摊: 民法典 283 建筑物及其附属设施的费用分摊、收益分配等事项，有约定的，按照约定；没有约定或者约定不明确的，按照业主专有部分面积所占比例确定。
 * What the firm must bear itself (own office, greening, gate house, advertising) is taken out first (Qingyuan art. 37).
 * Fen per unit, in the order given.
 */
export function shareUtility(
  totalFen: number,
  excludedFen: number,
  weights: readonly number[],
  ids?: readonly string[],
): number[] {
  if (excludedFen > totalFen) throw new Refusal('INVALID_INPUT', '企业自担金额不能大于账单总额', 'excludedFen');
  return split(totalFen - excludedFen, weights, ids);
}

/** Price of a quantity: thousandths (kWh or m³) × ten-thousandths of a yuan, rounded once, half up. Fen. */
export function meteredFen(milli: number, priceTenThou: number): number {
  const { quotient, remainder } = multiplyDivide(milli, priceTenThou, 100_000);
  return remainder * 2 >= 100_000 ? quotient + 1 : quotient;
}

/** 分时电价: every part of the day is a line of the grid's bill and rounded as such. Fen. */
export const bandedFen = (bands: readonly BandUse[]): number =>
  bands.reduce((sum, { milli, priceTenThou }) => sum + meteredFen(milli, priceTenThou), 0);

/** 平均价: what one kWh of a bill with several prices came to; only to be shown. Ten-thousandths of a yuan, at least one. */
export const averagePrice = (totalFen: number, usedMilli: number): number =>
  Math.max(1, rounded(totalFen, 100_000, usedMilli));

/** What part of such a bill a part of the use is: nobody knows at which hours it was used. Rounded once, half up. Fen. */
export const partOfBill = (totalFen: number, partMilli: number, usedMilli: number): number =>
  partMilli === 0 ? 0 : rounded(totalFen, partMilli, usedMilli);

function rounded(fen: number, factor: number, divisor: number): number {
  const { quotient, remainder } = multiplyDivide(fen, factor, divisor);
  return remainder * 2 >= divisor ? quotient + 1 : quotient;
}

export interface MeterLoss {
  lossMilli: number;
  lossFen: number;
  each: number[];
}

/**
 * 总表与分表差额: main reading minus the sub-meters, priced, then shared. Quantities in thousandths (kWh or m³), price in
 * ten-thousandths of a yuan per unit.
 */
export function meterLoss(
  mainMilli: number,
  subsMilli: readonly number[],
  priceTenThou: number,
  weights: readonly number[],
  ids?: readonly string[],
): MeterLoss {
  const lossMilli = mainMilli - subsMilli.reduce((sum, milli) => sum + milli, 0);
  if (lossMilli < 0) throw new Refusal('INVALID_INPUT', '分表合计大于总表读数，请核对抄表', 'subsMilli');
  const lossFen = meteredFen(lossMilli, priceTenThou);
  return { lossMilli, lossFen, each: split(lossFen, weights, ids) };
}
