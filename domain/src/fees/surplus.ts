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
