import {
  because,
  type DecisionResult,
  type ElectionResult,
  electedText,
  passTests,
  quorumTests,
} from '../../src/packages/voting/result/measures';

const measure = (have: number, of: number, line: string, percent: string, met: boolean) => ({
  have,
  of,
  line,
  percent,
  met,
});
const weight = { areaCenti: 0, heads: 0 };

const testsOf = (result: DecisionResult, special: boolean) => [...quorumTests(result), ...passTests(result, special)];

const result = (agreeing: number): DecisionResult => ({
  kind: 'decision',
  questionId: 'q1',
  shortName: '续聘物业',
  text: '是否续聘？',
  passed: agreeing > 165,
  quorumText: '要到全体的三分之二以上',
  passText: '要多于参加的半数',
  quorumArea: measure(3_587_240, 4_826_350, '三分之二线 32,175.67 ㎡', '74.32%', true),
  quorumHeads: measure(331, 452, '三分之二线 302 人', '73.23%', true),
  passArea: measure(2_241_875, 3_587_240, '半数 17,936.20 ㎡', '62.49%', true),
  passHeads: measure(agreeing, 331, '半数 165.5 人', '48.33%', agreeing > 165),
  agree: weight,
  against: weight,
  abstain: weight,
  participating: weight,
  silent: weight,
  total: weight,
  refused: [],
});

describe('the verdict in one sentence', () => {
  test('all four lines passed', () => {
    expect(because(testsOf(result(198), false))).toBe('四道线全过。少一道都不算通过。');
  });

  test('a failed vote names the line that was missed with both figures', () => {
    expect(because(testsOf(result(160), false))).toBe('同意的人数 160 人，要多于半数 165.5 人。');
  });

  test('a line of three quarters lies at 75 and may be stood on', () => {
    const tests = testsOf(result(160), true);
    expect(tests.map(({ line }) => line.at)).toEqual([66.6667, 66.6667, 75, 75]);
    expect(because(tests)).toBe('同意的人数 160 人，要到半数 165.5 人。');
  });

  test('area before heads, taking part before agreeing', () => {
    expect(testsOf(result(198), false).map(({ name, value }) => `${name} ${value}`)).toEqual([
      '参加的面积 35,872.40 ㎡',
      '参加的人数 331 人',
      '同意的面积 22,418.75 ㎡',
      '同意的人数 198 人',
    ]);
  });
});

describe('the verdict on an election', () => {
  const { quorumArea, quorumHeads } = result(198);
  const votes = (heads: number) => ({
    area: measure(heads * 100, 33_100, '半数 165.50 ㎡', '', heads > 165),
    heads: measure(heads, 331, '半数 165.5 人', '', heads > 165),
  });
  const election = (
    outcomes: readonly ElectionResult['candidates'][number]['outcome'][],
    quorum = quorumHeads,
  ): ElectionResult => ({
    ...result(198),
    kind: 'election',
    quorumArea,
    quorumHeads: quorum,
    seats: 2,
    committeeFormed: false,
    candidates: outcomes.map((outcome, at) => ({
      candidateId: `c${at}`,
      name: `候选人${at + 1}`,
      outcome,
      ...votes(outcome === 'not-elected' ? 100 : 200),
    })),
  });

  test('names who was elected', () => {
    expect(electedText(election(['elected', 'elected', 'reserve']))).toBe('选出 2 位：候选人1、候选人2。');
  });

  test('leaves a tie at the last seat to people', () => {
    expect(electedText(election(['elected', 'tied', 'tied']))).toBe(
      '选出 1 位：候选人1。最后的席位有 2 位票数一样，由人按规矩决定。',
    );
  });

  test('nobody over half, or too few who took part', () => {
    expect(electedText(election(['not-elected']))).toBe('没有人的面积和人数都过半数。');
    const few = measure(100, 452, '三分之二线 302 人', '22.12%', false);
    expect(electedText(election(['not-elected'], few))).toBe('参加的人数 100 人，要到三分之二线 302 人。');
  });
});
