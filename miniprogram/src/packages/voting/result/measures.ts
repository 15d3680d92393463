import type { Cloud } from '../../../cloud/cloud';
import { count, squareMetres } from '../../../ui/figures';
import type { TestRowProps } from '../../../ui/test-row/TestRow';

export type Result = Awaited<ReturnType<Cloud['assembly']['result']>>;
export type QuestionResult = Result['results'][number];
export type DecisionResult = Extract<QuestionResult, { kind: 'decision' }>;
export type ElectionResult = Extract<QuestionResult, { kind: 'election' }>;
export type CountedResult = DecisionResult | ElectionResult;
type Measure = CountedResult['quorumArea'];

export interface Test extends TestRowProps {
  /** 要到 a line one may stand on, 要多于 one that has to be passed. */
  verb: '要到' | '要多于';
}

/** Who took part, by area and heads. */
export const quorumTests = ({ quorumArea, quorumHeads }: CountedResult): Test[] => [
  test('参加的面积', 'area', quorumArea, 66.6667, '要到'),
  test('参加的人数', 'heads', quorumHeads, 66.6667, '要到'),
];

/** Who agreed, by area and heads; half of them, or three quarters for the weightier matters. */
export function passTests({ passArea, passHeads }: DecisionResult, special: boolean): Test[] {
  const at = special ? 75 : 50;
  const verb = special ? '要到' : '要多于';
  return [test('同意的面积', 'area', passArea, at, verb), test('同意的人数', 'heads', passHeads, at, verb)];
}

/** What one candidate got, by area and heads; more than half of those who took part. */
export const candidateTests = ({
  area,
  heads,
}: Pick<ElectionResult['candidates'][number], 'area' | 'heads'>): Test[] => [
  test('面积', 'area', area, 50, '要多于'),
  test('人数', 'heads', heads, 50, '要多于'),
];

function test(name: string, measure: 'area' | 'heads', of: Measure, at: number, verb: Test['verb']): Test {
  return {
    name,
    measure,
    verb,
    passed: of.met,
    share: Number.parseFloat(of.percent),
    text: of.percent,
    value: measure === 'area' ? `${squareMetres(of.have)} ㎡` : `${count(of.have)} 人`,
    line: { at, text: of.line },
  };
}

/** One sentence for the verdict on a decision: all four lines passed, or the first that was missed with both of its figures. */
export function because(tests: readonly Test[]): string {
  const missed = tests.find(({ passed }) => !passed);
  if (!missed) return '四道线全过。少一道都不算通过。';
  return missedText(missed);
}

/** One sentence for the verdict on an election: who was elected, or why nobody was. */
export function electedText(result: ElectionResult): string {
  const missed = quorumTests(result).find(({ passed }) => !passed);
  if (missed) return missedText(missed);
  const elected = result.candidates.filter(({ outcome }) => outcome === 'elected');
  const tied = result.candidates.filter(({ outcome }) => outcome === 'tied').length;
  const left = tied > 0 ? `最后的席位有 ${tied} 位票数一样，由人按规矩决定。` : '';
  if (elected.length === 0) return left || '没有人的面积和人数都过半数。';
  return `选出 ${elected.length} 位：${elected.map(({ name }) => name).join('、')}。${left}`;
}

const missedText = ({ name, value, verb, line }: Test): string => `${name} ${value}，${verb}${line.text}。`;
