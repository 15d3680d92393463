import { formatArea } from '@mulin/domain/area/area';
import { markWords } from '@mulin/domain/assembly/rule-words';
import { grouped } from '@mulin/domain/figures/grouped';
import { type Fraction, leastMeeting } from '@mulin/domain/fraction/fraction';

/**
 * The exact figure of a line as it is printed: what has to be reached (三分之二线 302 人), or, where the line itself is not enough,
 * the line (半数 165.5 人). `whole` in 0.01 ㎡ or heads.
 */
export function lineText(whole: number, line: Fraction, measure: 'area' | 'heads'): string {
  const figure =
    line.op === '>' && line.den === 2 ? halfOf(whole, measure) : exact(leastMeeting(whole, line) ?? 0, measure);
  return `${markWords(line)} ${grouped(figure)} ${measure === 'area' ? '㎡' : '人'}`;
}

const exact = (value: number, measure: 'area' | 'heads'): string =>
  measure === 'area' ? formatArea(value) : String(value);

function halfOf(whole: number, measure: 'area' | 'heads'): string {
  const odd = whole % 2 === 1;
  const floor = exact((whole - (whole % 2)) / 2, measure);
  if (!odd) return floor;
  return measure === 'area' ? `${floor}5` : `${floor}.5`;
}
