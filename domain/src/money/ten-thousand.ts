/** Fen as whole ten-thousand yuan (万元), half up, as government papers print them. */
export function tenThousandYuan(fen: number): number {
  return Math.floor((fen + 500_000) / 1_000_000);
}
