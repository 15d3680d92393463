import { topUp } from '../fees/fund-sums';
import { shareOf } from '../money/round';
import { FUND_RULES } from './rules';

/** 首期应交: the published amount per ㎡ times the area; the amount is stored, nothing is derived. Fen; area 0.01 ㎡. */
export function firstDueFen(fenPerSqm: number, areaCenti: number): number {
  return shareOf(fenPerSqm, areaCenti, 100);
}

/** 续筹提醒: strictly under 30 % of the first deposit. An account without first deposit has no line to fall under. Fen. */
export function underTopUp(firstFen: number, balanceFen: number): boolean {
  return firstFen > 0 && balanceFen * 100 < firstFen * FUND_RULES.topUpUnder.value;
}

/** 续筹应交: up to so many percent of the first deposit for those under 30 %, nothing for the others. Fen. */
export function topUpDueFen(firstFen: number, balanceFen: number, targetPercent: number): number {
  return topUp(firstFen, balanceFen, targetPercent).dueFen;
}
