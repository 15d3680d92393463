import fc from 'fast-check';
import { type Fraction, leastMeeting, meets, percent } from '../../src/fraction/fraction';

const lines = fc.constantFrom<Fraction>(
  { num: 2, den: 3, op: '>=' },
  { num: 3, den: 4, op: '>=' },
  { num: 1, den: 2, op: '>' },
);

test('以上 includes the number, 过半数 does not, and nothing is met out of zero', () => {
  expect(meets(2, 3, { num: 2, den: 3, op: '>=' })).toBe(true);
  expect(meets(1, 2, { num: 1, den: 2, op: '>' })).toBe(false);
  expect(meets(0, 0, { num: 3, den: 4, op: '>=' })).toBe(false);
});

test('exact for every whole number, against big integers', () => {
  const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(whole, fc.integer({ min: -2, max: 2 }), lines, (of, shift, line) => {
      const near = (BigInt(of) * BigInt(line.num)) / BigInt(line.den) + BigInt(shift);
      fc.pre(near >= 0n && near <= BigInt(Number.MAX_SAFE_INTEGER));
      const [left, right] = [near * BigInt(line.den), BigInt(of) * BigInt(line.num)];
      expect(meets(Number(near), of, line)).toBe(line.op === '>' ? left > right : left >= right);
    }),
  );
});

test('the least that meets a line meets it, one less does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), lines, (whole, line) => {
      const least = leastMeeting(whole, line) ?? 0;
      expect([meets(least, whole, line), meets(Math.max(least - 1, 0), whole, line)]).toEqual([true, false]);
    }),
  );
  expect(leastMeeting(0, { num: 2, den: 3, op: '>=' })).toBeNull();
});

test('percentages are cut, never rounded up to a line that was missed', () => {
  expect([percent(2, 3), percent(199_999, 300_000), percent(1, 1), percent(0, 0), percent(1, 3000)]).toEqual([
    '66.66%',
    '66.66%',
    '100.00%',
    '0.00%',
    '0.03%',
  ]);
});
