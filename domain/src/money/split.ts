import { multiplyDivide, safeInteger } from './multiply';

/**
 * Shares a fixed total over weights so that the parts add up to the whole (最大余数法): everyone gets the floor of the exact
 * share, the fen left over go to the largest remainders. Equal remainders: the smaller id first, without ids the earlier position;
 * never by chance. A weight of nothing gets nothing.
 *
 * @param total fen, ≥ 0
 * @param weights integers ≥ 0 (0.01 ㎡, fen, days …), at least one above nothing unless the total is nothing
 */
export function split(total: number, weights: readonly number[], ids?: readonly string[]): number[] {
  if (total < 0 || weights.some((weight) => weight < 0)) throw new RangeError('分摊的金额和权重不能为负');
  const whole = safeInteger(weights.reduce((sum, weight) => sum + safeInteger(weight), 0));
  if (whole === 0) {
    if (total === 0) return weights.map(() => 0);
    throw new RangeError('没有可分摊的对象');
  }
  const exact = weights.map((weight) => multiplyDivide(total, weight, whole));
  const parts = exact.map((share) => share.quotient);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((share, position) => ({ position, remainder: share.remainder, id: ids?.[position] ?? '' }))
    .sort((a, b) => b.remainder - a.remainder || order(a.id, b.id) || a.position - b.position);
  for (const { position } of byRemainder) {
    if (left === 0) break;
    parts[position] = (parts[position] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** Plain code-unit order: the same on every phone and server, unlike localeCompare. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
