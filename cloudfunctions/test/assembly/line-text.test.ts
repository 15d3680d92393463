import { RULES } from '@mulin/domain/assembly/rules';
import { lineText } from '../../src/assembly/counting/line-text';

const { quorum, pass } = RULES.CC278_GENERAL;
const threeQuarters = RULES.CC278_SPECIAL.pass;

describe('a line is printed with the exact figure it is judged by', () => {
  test('以上: the least that reaches it', () => {
    expect(lineText(4_826_350, quorum.area, 'area')).toBe('三分之二线 32,175.67 ㎡');
    expect(lineText(452, quorum.heads, 'heads')).toBe('三分之二线 302 人');
    expect(lineText(331, threeQuarters.heads, 'heads')).toBe('四分之三线 249 人');
  });

  test('过半数: the half itself, which is not enough, also where it is no whole unit', () => {
    expect(lineText(331, pass.heads, 'heads')).toBe('半数 165.5 人');
    expect(lineText(3_587_240, pass.area, 'area')).toBe('半数 17,936.20 ㎡');
    expect(lineText(1_000_001, pass.area, 'area')).toBe('半数 5,000.005 ㎡');
  });
});
