import { Refusal } from '@mulin/shared-types/refusal';
import { multiplyDivide } from '../money/multiply';
import { split } from '../money/split';

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
