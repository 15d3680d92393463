import { type AccountSum, balanceOf } from '../ledger/sums';
import { percentOf } from '../money/round';

/** 包干制: profit or loss is the firm's (物业服务收费管理办法 art. 9). Fen. */
export function lumpSumResult(feesFen: number, spentFen: number): { firmFen: number; ownersFen: number } {
  return { firmFen: feesFen - spentFen, ownersFen: 0 };
}

/** 酬金制: the money is held for the owners, only the agreed commission is the firm's; surplus and loss are theirs. Fen. */
export function commissionResult(
  collectedFen: number,
  spentFen: number,
  commission: { percent: number | string } | { fen: number },
): { commissionFen: number; ownersFen: number } {
  const commissionFen = 'fen' in commission ? commission.fen : percentOf(collectedFen, commission.percent);
  return { commissionFen, ownersFen: collectedFen - spentFen - commissionFen };
}

/** 酬金制: what came in for the owners, by what moved on the accounts; what was spent of it and taken as commission is added again. Fen. */
export const heldMoneyReceived = (moved: readonly AccountSum[]): number =>
  ['P2101', 'P4001', 'P4006'].reduce((sum, account) => sum - balanceOf(moved, account), 0);
