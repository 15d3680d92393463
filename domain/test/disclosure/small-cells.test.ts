import fc from 'fast-check';
import { mergeSmallCells } from '../../src/disclosure/small-cells';

const cells = fc.array(fc.record({ name: fc.string(), units: fc.integer({ min: 0, max: 30 }), fen: fc.nat(1000) }), {
  maxLength: 12,
});
const sum = (all: readonly { units: number }[]) => all.reduce((units, one) => units + one.units, 0);

test('the whole less what is shown leaves nobody over: either all of it is shown, ten homes a line, or nothing', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const shown = mergeSmallCells(all, (a, b) => ({ ...a, fen: a.fen + b.fen }));
      for (const { units } of shown) expect(units).toBeGreaterThanOrEqual(10);
      if (sum(all) < 10) return expect(shown).toEqual([]);
      expect(sum(shown)).toBe(sum(all));
      expect(shown.reduce((fen, one) => fen + one.fen, 0)).toBe(all.reduce((fen, one) => fen + one.fen, 0));
    }),
  );
});
