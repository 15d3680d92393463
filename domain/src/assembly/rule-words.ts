import type { Fraction } from '../fraction/fraction';
import type { Lines, RuleLines } from './rules';

/** Both lines of a rule in words: 参加的要到全体的三分之二以上；同意的要多于参加的半数。 */
export const ruleText = ({ quorum, pass }: RuleLines): string =>
  `参加的${linesText(quorum)}；同意的${linesText(pass)}。面积和人数都要够。`;

/** 要到全体的三分之二以上, 要多于参加的半数. */
export function linesText({ of, area, heads }: Lines): string {
  const needed = (line: Fraction) =>
    `${line.op === '>=' ? '要到' : '要多于'}${of === 'total' ? '全体的' : '参加的'}${shareText(line)}`;
  const [squares, people] = [needed(area), needed(heads)];
  return squares === people ? squares : `面积${squares}、人数${people}`;
}

/** 三分之二以上 includes the number itself (Civil Code 1259); 过半数 does not. */
export const lineWords = (line: Fraction): string => (isHalf(line) && line.op === '>' ? '过半数' : shareText(line));

/** The same as the name of a mark on a scale: 三分之二线, 半数. */
export const markWords = (line: Fraction): string => (isHalf(line) ? '半数' : `${numeral(line)}线`);

const isHalf = ({ num, den }: Fraction): boolean => num === 1 && den === 2;
const digit = (n: number): string => '零一二三四五六七八九'.charAt(n);
const numeral = ({ num, den }: Fraction): string => `${digit(den)}分之${digit(num)}`;
const shareText = (line: Fraction): string =>
  isHalf(line) ? '半数' : `${numeral(line)}${line.op === '>=' ? '以上' : ''}`;
