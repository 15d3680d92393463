import { briefly, type SumLine, sumText } from '../../src/packages/fees/sum-text';

const line = (operator: SumLine['operator'], value: string, unit: string, why = ''): SumLine => ({
  operator,
  name: '',
  why,
  value,
  unit,
});

const lines = [
  line('', '103.40', '㎡'),
  line('×', '0.85', '元/㎡·月', '多层住宅，服务合同第 12 条'),
  line('×', '6', '个月'),
  line('−', '0.00', '元', '没有'),
  line('=', '527.34', '元'),
];

test('the arithmetic of a receipt stands on one line, without a reduction of nothing', () => {
  expect(sumText(lines)).toBe('103.40 × 0.85 × 6 = 527.34');
});

test('a real reduction stays in the arithmetic', () => {
  expect(sumText(lines.map((one) => (one.operator === '−' ? { ...one, value: '10.00' } : one)))).toContain('− 10.00');
});

test('大字 keeps every figure and drops only words that repeat', () => {
  const brief = lines.map(briefly);
  expect(brief.map(({ value }) => value)).toEqual(lines.map(({ value }) => value));
  expect(brief[1]).toMatchObject({ why: '多层住宅', unit: '元' });
});
