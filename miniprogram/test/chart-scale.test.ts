import { scale } from '../src/ui/column-chart/scale';

describe('the grid of a column chart', () => {
  test('has round sums and room for the highest column', () => {
    expect(scale(7515000)).toEqual({
      top: 8000000,
      lines: [
        { at: 25, text: '2 万' },
        { at: 50, text: '4 万' },
        { at: 75, text: '6 万' },
      ],
    });
  });

  test.each([0, 1, 99, 12345, 999999999])('the highest of %i fen stays inside', (fen) => {
    expect(scale(fen).top).toBeGreaterThanOrEqual(fen);
  });

  test('says small sums in yuan', () =>
    expect(scale(120000).lines.map(({ text }) => text)).toEqual(['500', '1000', '1500']));
});
