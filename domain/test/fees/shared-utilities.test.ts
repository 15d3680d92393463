import { parseQuantity, quantityText } from '../../src/fees/meters';
import { meteredFen, shareUtility } from '../../src/fees/shared-utilities';

/** Small and reproducible: the same numbers in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

describe('公共水电分摊 (民法典 283)', () => {
  test('shares add up to the bill without the company’s part, each within a fen of its exact share, in whatever order', () => {
    const next = numbers(42);
    const take = (below: number) => (next.next().value as number) % below;
    for (let round = 0; round < 500; round += 1) {
      const homes = Array.from({ length: 1 + take(60) }, (_, at) => ({ id: `u${at}`, weight: 1 + take(20_000) }));
      const total = 1 + take(5_000_000);
      const own = take(total);
      const fens = shareUtility(total, own, ...columns(homes));
      expect(fens.reduce((sum, fen) => sum + fen, 0)).toBe(total - own);
      const whole = homes.reduce((sum, { weight }) => sum + weight, 0);
      homes.forEach(({ weight }, at) => {
        expect(Math.abs((fens[at] ?? 0) - ((total - own) * weight) / whole)).toBeLessThan(1);
      });
      const shuffled = [...homes].sort((a, b) => ((a.weight * 7919) % 101) - ((b.weight * 7919) % 101));
      const again = shareUtility(total, own, ...columns(shuffled));
      const byId = new Map(shuffled.map(({ id }, at) => [id, again[at]]));
      expect(homes.map(({ id }) => byId.get(id))).toEqual(fens);
    }
  });

  test('the company cannot bear more than the bill', () => {
    expect(() => shareUtility(100, 101, [1])).toThrow('企业自担金额不能大于账单总额');
  });

  test('a quantity is priced once, half up', () => {
    expect(meteredFen(7_123_456, 5_426)).toBe(386_519);
    expect(meteredFen(10, 500)).toBe(0);
    expect(meteredFen(100, 500)).toBe(1);
    expect(meteredFen(50, 1_000)).toBe(1);
  });

  test('what stands on the meter is read and written to the thousandth', () => {
    for (const text of ['0', '12', '12.5', '0.125', '9999999']) {
      expect(quantityText(parseQuantity(text, 'toMilli'))).toBe(text);
    }
    for (const text of ['', '-1', '1.2345', '一', '1e3'])
      expect(() => parseQuantity(text, 'toMilli')).toThrow('请填数字');
  });
});

function columns(homes: readonly { id: string; weight: number }[]): [number[], string[]] {
  return [homes.map(({ weight }) => weight), homes.map(({ id }) => id)];
}
