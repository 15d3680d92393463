import { atLeastPercentOf, percentOf } from '../money/round';

/**
 * 共有部分收益, 民法典 282: 建设单位、物业服务企业或者其他管理人等利用业主的共有部分产生的收入，在扣除合理成本之后，属于业主共有。
 * A share "for the firm" needs a clause or a decision and is booked as cost, never taken from the net.
 */
export interface Earnings {
  allowedCostFen: number;
  /** Cost above the local cap (Shaoxing art. 49: 30 % of income); stays with the firm. */
  disallowedCostFen: number;
  netFen: number;
  ownersFen: number;
  firmFen: number;
}

/** Fen; the cap in percent of income, none where no local rule sets one. */
export function earnings(
  incomeFen: number,
  costFen: number,
  taxFen: number,
  costCapPercent?: number | string,
): Earnings {
  const allowedCostFen =
    costCapPercent === undefined ? costFen : Math.min(costFen, percentOf(incomeFen, costCapPercent));
  const netFen = incomeFen - allowedCostFen - taxFen;
  return { allowedCostFen, disallowedCostFen: costFen - allowedCostFen, netFen, ownersFen: netFen, firmFen: 0 };
}

/** Lishui art. 44, before the assembly: so many percent to the maintenance fund, the rest to repair of common parts. Fen. */
export function splitEarnings(
  netFen: number,
  fundPercent: number | string,
): { fundFen: number; commonRepairFen: number } {
  const fundFen = percentOf(netFen, fundPercent);
  return { fundFen, commonRepairFen: netFen - fundFen };
}

/** Beijing art. 74: while the fund is under 30 % of the first deposit, 50 % or more of the net goes to it; a minimum rounds up. Fen. */
export function leastToFund(
  netFen: number,
  fundBalanceFen: number,
  firstDepositFen: number,
  percent: number | string = 50,
): number {
  return fundBalanceFen * 100 < firstDepositFen * 30 ? atLeastPercentOf(Math.max(netFen, 0), percent) : 0;
}
