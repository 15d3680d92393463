import { exactFen, roundHalfUp, roundUp, times } from '../money/exact';
import { percentFraction, percentOf } from '../money/round';

/** 首期维修资金: 5–8 % of the local construction cost per ㎡ times the area (住宅专项维修资金管理办法 art. 7). Fen; area 0.01 ㎡. */
export function firstDeposit(costPerSqmFen: number, percent: number | string, areaCenti: number): number {
  const { numerator, denominator } = percentFraction(percent);
  return roundHalfUp(times(times(exactFen(costPerSqmFen), areaCenti, 100), numerator, denominator));
}

export interface TopUp {
  /** The smallest balance that is not under 30 %. */
  thresholdFen: number;
  dueFen: number;
}

/** 续筹: due once the balance is strictly under 30 % of the first deposit, up to `targetPercent` of it. Fen. */
export function topUp(firstFen: number, balanceFen: number, targetPercent: number | string): TopUp {
  const thresholdFen = roundUp(times(exactFen(firstFen), 30, 100));
  const under = balanceFen * 100 < firstFen * 30;
  return { thresholdFen, dueFen: under ? Math.max(0, percentOf(firstFen, targetPercent) - balanceFen) : 0 };
}

/**
 * 超预算: reaching the limit (Hangzhou art. 72: 10 % or more; Lishui art. 46: 20 % or 10 000 yuan) sends the excess back for
 * application. Compared by cross-multiplication. Fen.
 */
export function budgetOverrun(
  budgetFen: number,
  finalFen: number,
  limitPercent: number,
  limitFen?: number,
): { reapplyFen: number; flagged: boolean } {
  const over = finalFen - budgetFen;
  const flagged = over > 0 && (over * 100 >= budgetFen * limitPercent || (limitFen !== undefined && over >= limitFen));
  return { reapplyFen: flagged ? over : 0, flagged };
}
