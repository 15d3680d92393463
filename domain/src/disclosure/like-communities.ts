import { multiplyDivide } from '../money/multiply';
import type { Statement } from './statement';

/** With fewer than five others a middle would point at one of them; our own floor, no rule names one. */
export const FEWEST_COMMUNITIES = 5;

/** One figure of a statement that communities of any size can be compared by. */
export interface Ratio {
  code: string;
  title: string;
  /** 0.01 %, truncated. */
  basisPoints: number;
}

type Part = readonly [code: string, title: string, of: readonly string[], in_: readonly string[]];

/** What of what: fen of the first lines in fen of the second. */
const parts: Record<Exclude<Statement['kind'], 'A'>, readonly Part[]> = {
  B: [
    ['B2', '成本占收入', ['B2'], ['B1']],
    ['B4', '用掉的占净收益', ['B4'], ['B3']],
  ],
  C: [['C1.4', '用掉的占维修资金', ['C1.4'], ['C1.0', 'C1.1', 'C1.2', 'C1.3']]],
  D: [
    ['D1.2', '业主分摊占账单', ['D1.2'], ['D1']],
    ['D2.2', '分摊收到的比例', ['D2.2'], ['D2.0', 'D2.1']],
  ],
  E: [['E2', '支出占收入', ['E2'], ['E1']]],
};

/** The ratios of a statement; one whose whole is nothing is left out. */
export function ratiosOf({ kind, lines }: Pick<Statement, 'kind' | 'lines'>): Ratio[] {
  if (kind === 'A') {
    return lines.flatMap(({ code, title, rate, share }) => {
      const basisPoints = code === 'A9' ? rate : share;
      return typeof basisPoints === 'number' && (code === 'A9' || basisPoints > 0)
        ? [{ code, title: code === 'A9' ? title : `${title}占支出`, basisPoints }]
        : [];
    });
  }
  const fenOf = (codes: readonly string[]) =>
    lines.filter(({ code }) => codes.includes(code)).reduce((sum, { fen = 0 }) => sum + fen, 0);
  return parts[kind].flatMap(([code, title, of, whole]) => {
    const [fen, all] = [fenOf(of), fenOf(whole)];
    return all > 0 && fen >= 0 ? [{ code, title, basisPoints: multiplyDivide(fen, 10_000, all).quotient }] : [];
  });
}

/** One’s own ratio beside the middle of the others. */
export interface Beside extends Ratio {
  middle: number;
  communities: number;
}

/** 同类小区: the median of each ratio that enough other communities have. Names and single figures of others never appear. */
export function besideOthers(own: readonly Ratio[], others: readonly (readonly Ratio[])[]): Beside[] {
  return own.flatMap((ratio) => {
    const found = others
      .flatMap((one) => one.filter(({ code }) => code === ratio.code).map(({ basisPoints }) => basisPoints))
      .sort((a, b) => a - b);
    if (found.length < FEWEST_COMMUNITIES) return [];
    return [{ ...ratio, middle: median(found), communities: found.length }];
  });
}

function median(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return Math.floor((low + high) / 2);
}
