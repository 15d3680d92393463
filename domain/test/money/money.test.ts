import { Refusal } from '@mulin/shared-types/refusal';
import fc from 'fast-check';
import { capitalAmount } from '../../src/money/capital';
import { exactFen, exactYuan, minus, plus, roundHalfUp, roundUp, times } from '../../src/money/exact';
import { formatFen, parseYuan } from '../../src/money/fen';
import { multiplyDivide } from '../../src/money/multiply';
import { atLeastPercentOf, percentOf } from '../../src/money/round';
import { split } from '../../src/money/split';

describe('exact products without BigInt', () => {
  it('agree with BigInt beyond 2^53', () => {
    const factor = fc.integer({ min: 0, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(factor, factor, fc.integer({ min: 1, max: 1_000_000_000_000 }), (a, b, divisor) => {
        const product = BigInt(a) * BigInt(b);
        const expected = product / BigInt(divisor);
        fc.pre(expected <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(multiplyDivide(a, b, divisor)).toEqual({
          quotient: Number(expected),
          remainder: Number(product % BigInt(divisor)),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('throw rather than answer a wrong sum', () => {
    expect(() => multiplyDivide(Number.MAX_SAFE_INTEGER, 3, 2)).toThrow(RangeError);
    expect(() => exactFen(0.5)).toThrow(RangeError);
  });
});

describe('exact amounts', () => {
  const amount = fc
    .record({
      fen: fc.integer({ min: 0, max: 1e9 }),
      n: fc.integer({ min: 0, max: 31 }),
      d: fc.constantFrom(28, 29, 30, 31, 10_000),
    })
    .map(({ fen, n, d }) => times(exactFen(fen), n, d));

  it('add and subtract without loss', () => {
    fc.assert(fc.property(amount, amount, (a, b) => expect(minus(plus(a, b), b)).toEqual(a)));
  });

  it('rounds half a fen up, once', () => {
    expect(roundHalfUp(times(exactFen(28917), 1, 2))).toBe(14459);
    expect(roundHalfUp(times(exactFen(1), 49, 100))).toBe(0);
  });

  it('rounds a minimum up', () => {
    expect(roundUp(times(exactFen(1), 1, 100))).toBe(1);
    expect(atLeastPercentOf(3000001, 50)).toBe(1500001);
    expect(percentOf(128923, '5')).toBe(6446);
  });

  it('shows what stands before the rounding', () => {
    expect(exactYuan(times(exactFen(32230), 1))).toBe('322.30');
    expect(exactYuan({ fen: 32230, part: 4, of: 5 })).toBe('322.308');
    expect(exactYuan({ fen: 7, part: 1, of: 3 })).toBe('0.073333…');
  });
});

describe('splitting a fixed total', () => {
  it('adds up to the whole, and no part is further than one fen from its exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1e8 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), weights, (total, list) => {
        const whole = list.reduce((sum, weight) => sum + weight, 0);
        fc.pre(whole > 0);
        const parts = split(total, list);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        for (const [index, weight] of list.entries()) {
          const floor = multiplyDivide(total, weight, whole).quotient;
          expect([floor, floor + 1]).toContain(parts[index]);
          if (weight === 0) expect(parts[index]).toBe(0);
        }
      }),
    );
  });

  it('settles equal remainders by unit id, never by position when ids are given', () => {
    expect(split(10000, [1, 1, 1], ['c', 'b', 'a'])).toEqual([3333, 3333, 3334]);
    expect(split(10001, [1, 1, 1])).toEqual([3334, 3334, 3333]);
  });

  it('refuses to share among nobody', () => {
    expect(() => split(1, [0, 0])).toThrow('没有可分摊的对象');
    expect(split(0, [0, 0])).toEqual([0, 0]);
  });
});

describe('amounts as people write them', () => {
  it('formats with groups of three and two decimals', () => {
    expect([105468, 0, 7, -120000000, 100].map(formatFen)).toEqual([
      '1,054.68',
      '0.00',
      '0.07',
      '-1,200,000.00',
      '1.00',
    ]);
  });

  it('reads back what it wrote', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (fen) => expect(parseYuan(formatFen(fen))).toBe(fen)));
  });

  it.each([
    ['１２．５元', 1250],
    ['¥ 1,054.68', 105468],
    ['0.1', 10],
    ['3.', 300],
    ['10,000,000,000.00', 1e12],
  ])('reads %s', (text, fen) => expect(parseYuan(text)).toBe(fen));

  it.each(['', '-1', '1.234', '1,05', '十元', '1e5', '10000000000.01', '999999999999'])(
    'refuses %p with the field named',
    (text) => {
      expect(() => parseYuan(text, 'lines.0.amount')).toThrow(Refusal);
      try {
        parseYuan(text, 'lines.0.amount');
      } catch (error) {
        expect(error).toMatchObject({ code: 'INVALID_INPUT', field: 'lines.0.amount' });
      }
    },
  );

  it.each([
    [52734, '伍佰贰拾柒元叁角肆分'],
    [0, '零元整'],
    [52700, '伍佰贰拾柒元整'],
    [10005, '壹佰元零伍分'],
    [140950, '壹仟肆佰零玖元伍角整'],
    [600714, '陆仟零柒元壹角肆分'],
    [10700053, '壹拾万柒仟元零伍角叁分'],
    [168032, '壹仟陆佰捌拾元零叁角贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
  ])('%d fen in capitals', (fen, text) => expect(capitalAmount(fen)).toBe(text));

  it.each([
    [1000100000, '壹仟万壹仟元整'],
    [10000000001, '壹亿元零壹分'],
    [100000, '壹仟元整'],
    [1000000, '壹万元整'],
    [1010100, '壹万零壹佰零壹元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [-52734, '负伍佰贰拾柒元叁角肆分'],
  ])('%d fen in capitals', (fen, text) => expect(capitalAmount(fen)).toBe(text));
});
