import type { Cloud } from '../../../cloud/cloud';
import { count, squareMetres } from '../../../ui/figures';
import type { TestRowProps } from '../../../ui/test-row/TestRow';

export type Result = Awaited<ReturnType<Cloud['assembly']['result']>>;
export type QuestionResult = Result['results'][number];
type Measure = QuestionResult['quorumArea'];

export interface Test extends TestRowProps {
  /** 要到 a line one may stand on, 要多于 one that has to be passed. */
  verb: '要到' | '要多于';
}

/** The four tests in their order: who took part by area and heads, then who agreed by area and heads. */
export function testsOf(result: QuestionResult, special: boolean): Test[] {
  const { quorumArea, quorumHeads, passArea, passHeads } = result;
  const passAt = special ? 75 : 50;
  const passVerb = special ? '要到' : '要多于';
  return [
    test('参加的面积', 'area', quorumArea, 66.6667, '要到'),
    test('参加的人数', 'heads', quorumHeads, 66.6667, '要到'),
    test('同意的面积', 'area', passArea, passAt, passVerb),
    test('同意的人数', 'heads', passHeads, passAt, passVerb),
  ];
}

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

/** One sentence for the verdict: all four lines passed, or the first that was missed with both of its figures. */
export function because(tests: readonly Test[]): string {
  const missed = tests.find(({ passed }) => !passed);
  if (!missed) return '四道线全过。少一道都不算通过。';
  return `${missed.name} ${missed.value}，${missed.verb}${missed.line.text}。`;
}
