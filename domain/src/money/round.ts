import { exactFen, roundHalfUp, roundUp, times } from './exact';

/** fen × numerator ÷ denominator, rounded once, half up. */
export function shareOf(fen: number, numerator: number, denominator: number): number {
  return roundHalfUp(times(exactFen(fen), numerator, denominator));
}

/** A whole or decimal percentage as an exact fraction: 50 → 50/100, "4.03" → 403/10000. */
export function percentFraction(percent: number | string): { numerator: number; denominator: number } {
  const text = String(percent);
  const match = /^(\d+)(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) throw new RangeError(`百分比“${text}”无法识别`);
  const decimals = match[2] ?? '';
  return { numerator: Number(`${match[1]}${decimals}`), denominator: 100 * 10 ** decimals.length };
}

/** So many percent of an amount in fen, rounded once, half up. */
export function percentOf(fen: number, percent: number | string): number {
  const { numerator, denominator } = percentFraction(percent);
  return shareOf(fen, numerator, denominator);
}

/** So many percent “at least”: a minimum rounds up. */
export function atLeastPercentOf(fen: number, percent: number | string): number {
  const { numerator, denominator } = percentFraction(percent);
  return roundUp(times(exactFen(fen), numerator, denominator));
}
