import type { Fraction } from '../fraction/fraction';
import type { Lines, Rule } from './rules';

/** The two lines of a rule in words, as they were frozen: 参加的要到全体的三分之二，同意的要多于参加的半数. */
export const ruleText = ({ quorum, pass }: Rule): string =>
  `参加的要${linesText(quorum)}；同意的要${linesText(pass)}。面积和人数都要够。`;

const linesText = ({ of, area, heads }: Lines): string => {
  const whole = of === 'total' ? '全体的' : '参加的';
  const [squares, people] = [fractionText(area, whole), fractionText(heads, whole)];
  return squares === people ? squares : `面积${squares}、人数${people}`;
};

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

function fractionText({ num, den, op }: Fraction, whole: string): string {
  const share = num === 1 && den === 2 ? '半数' : `${numerals[den] ?? den}分之${numerals[num] ?? num}`;
  return `${op === '>=' ? '达到' : '超过'}${whole}${share}`;
}
