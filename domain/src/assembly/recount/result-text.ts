import { formatArea } from '../../area/area';
import { type Fraction, percent } from '../../fraction/fraction';
import type { AnyQuestion } from '../card/card';
import type { Lines } from '../rules';
import type { Met, Weight } from '../tally/types';
import type { DecisionResult, ElectionCount, QuestionResult, RecountPackage } from './package';

export interface ResultRow {
  name: string;
  value: string;
  /** Whether a line of the law is reached; absent where there is none. */
  met?: boolean;
}

/** The result of one question with its exact figures, area always before heads. */
export interface ResultText {
  title: string;
  outcome: string;
  rows: ResultRow[];
}

/** The results a package publishes, in words; whether they are right the checks say. */
export function resultTexts({ card, results }: Pick<RecountPackage, 'card' | 'results'>): ResultText[] {
  return results.map((result, index) => {
    const question = card.questions.find(({ id }) => id === result.questionId);
    const title = `第 ${index + 1} 件：${question?.text ?? result.questionId}`;
    return question ? { title, ...textOf(question, result) } : { title, outcome: '表决卡上没有这一件', rows: [] };
  });
}

function textOf(question: AnyQuestion, result: QuestionResult): Omit<ResultText, 'title'> {
  if (result.kind === 'undecided') {
    const value = `${result.headKeys.length} 位业主名下的票意见不一，由监票人认定`;
    return { outcome: '没有定', rows: [{ name: '原因', value }] };
  }
  const taking = rowsOf('参加', result.participating, result.total, question.quorum, result.quorum);
  if (result.kind === 'election')
    return { outcome: electionOutcome(result), rows: [...taking, ...candidateRows(question, result)] };
  return { outcome: result.passed ? '通过' : '没通过', rows: [...taking, ...decisionRows(question, result)] };
}

function decisionRows({ pass }: AnyQuestion, result: DecisionResult): ResultRow[] {
  const of = pass.of === 'total' ? result.total : result.participating;
  return [
    ...rowsOf('同意', result.agree, of, pass, result.pass),
    { name: '反对', value: weightText(result.against) },
    { name: '弃权', value: weightText(result.abstain) },
  ];
}

function rowsOf(what: string, part: Weight, of: Weight, lines: Lines, met: Met): ResultRow[] {
  const whole = lines.of === 'total' ? '全部' : '参加的';
  const row = (name: string, have: string, all: string, share: string, line: string, reached: boolean): ResultRow => ({
    name: `${what}的${name}`,
    value: `${have}，${whole} ${all}，占 ${share}，要${line}`,
    met: reached,
  });
  return [
    row(
      '面积',
      areaText(part.area),
      areaText(of.area),
      percent(part.area, of.area),
      lineWords(lines.area),
      met.areaMet,
    ),
    row(
      '人数',
      `${part.heads} 人`,
      `${of.heads} 人`,
      percent(part.heads, of.heads),
      lineWords(lines.heads),
      met.headMet,
    ),
  ];
}

function electionOutcome({ elected, tieAtCut, committeeFormed }: ElectionCount): string {
  if (tieAtCut) return '最后一席票数相同，由人决定';
  return `当选 ${elected.length} 人${committeeFormed ? '' : '，不够组成业委会'}`;
}

function candidateRows(question: AnyQuestion, result: ElectionCount): ResultRow[] {
  const named = question.kind === 'election' ? question.candidates : [];
  return result.candidates.map(({ id, area, heads }) => {
    const place = result.tied.includes(id)
      ? '并列，待定'
      : result.elected.includes(id)
        ? '当选'
        : result.reserve.includes(id)
          ? '候补'
          : '没当选';
    const name = named.find((one) => one.id === id)?.name ?? id;
    return { name, value: `同意 ${weightText({ area, heads })}，${place}`, met: result.elected.includes(id) };
  });
}

/** 三分之二以上 includes the number itself (Civil Code 1259); 过半数 does not. */
function lineWords({ num, den, op }: Fraction): string {
  if (op === '>' && num === 1 && den === 2) return '过半数';
  const digit = (n: number) => '零一二三四五六七八九'.charAt(n);
  return `${op === '>' ? '多于' : ''}${digit(den)}分之${digit(num)}${op === '>' ? '' : '以上'}`;
}

const weightText = ({ area, heads }: Weight): string => `${areaText(area)}，${heads} 人`;

/** 3217567 → `32,175.67 ㎡`. No look-behind: old phones stumble over it while reading the file. */
function areaText(area: number): string {
  const [whole = '', decimals = ''] = formatArea(area).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals} ㎡`;
}
