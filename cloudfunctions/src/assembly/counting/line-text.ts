import { formatArea } from '@mulin/domain/area/area';
import { type Fraction, leastMeeting } from '@mulin/domain/fraction/fraction';

/**
 * The exact figure of a line as it is printed: what has to be reached (三分之二线 302 人), or, where the line itself is not enough,
 * the line (半数 165.5 人). `whole` in 0.01 ㎡ or heads.
 */
export function lineText(name: string, whole: number, line: Fraction, measure: 'area' | 'heads'): string {
  const figure =
    line.op === '>' && line.den === 2 ? halfOf(whole, measure) : exact(leastMeeting(whole, line) ?? 0, measure);
  return `${name} ${grouped(figure)} ${measure === 'area' ? '㎡' : '人'}`;
}

const exact = (value: number, measure: 'area' | 'heads'): string =>
  measure === 'area' ? formatArea(value) : String(value);

function halfOf(whole: number, measure: 'area' | 'heads'): string {
  const odd = whole % 2 === 1;
  const floor = exact((whole - (whole % 2)) / 2, measure);
  if (!odd) return floor;
  return measure === 'area' ? `${floor}5` : `${floor}.5`;
}

/** 32175.67 → 32,175.67 */
export const grouped = (figure: string): string => figure.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
