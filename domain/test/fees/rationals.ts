/** Every length a month can have divides this. */
const common = 28 * 29 * 30 * 31;

/** Part of a bill in which neither area nor price changes: 0.01 ㎡, ten-thousandths of a yuan, days with both ends. */
export interface Part {
  area: number;
  rate: number;
  from: string;
  to: string;
}

/** A sum of money as a fraction, in fen: over `of`, not rounded. */
export interface Fraction {
  over: bigint;
  of: bigint;
}

/** Σ days/days of the month, month by month, over the common denominator: by the Gregorian rule, with no code of the house. */
function monthsOf(from: string, to: string): bigint {
  const [firstYear = 0, firstMonth = 0, firstDate = 0] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0, lastDate = 0] = to.split('-').map(Number);
  let months = 0;
  for (let count = firstYear * 12 + firstMonth; count <= lastYear * 12 + lastMonth; count++) {
    const [year, month] = [Math.floor((count - 1) / 12), ((count - 1) % 12) + 1];
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
    const begin = count === firstYear * 12 + firstMonth ? firstDate : 1;
    const end = count === lastYear * 12 + lastMonth ? lastDate : length;
    months += ((end - begin + 1) * common) / length;
  }
  return BigInt(months);
}

/** The exact fee: Σ area × rate × months. */
export const exactFee = (parts: readonly Part[]): Fraction => ({
  over: parts.reduce((sum, { area, rate, from, to }) => sum + BigInt(area) * BigInt(rate) * monthsOf(from, to), 0n),
  of: BigInt(10_000 * common),
});

/** So many per cent of it. */
export const percentOf = ({ over, of }: Fraction, percent: number): Fraction => ({
  over: over * BigInt(percent),
  of: of * 100n,
});

/** 四舍五入 to the fen, once. */
export const halfUp = ({ over, of }: Fraction): number => Number((2n * over + of) / (2n * of));
