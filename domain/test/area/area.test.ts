import fc from 'fast-check';
import { formatArea, parseArea, readArea } from '../../src/area/area';

test.each<[unknown, number]>([
  [104.57000000000001, 10457],
  [-104.57000000000001, -10457],
  ['８９．５２', 8952],
  ['89.52㎡', 8952],
  ['89.52 平方米', 8952],
  ['1,203.4m2', 120340],
  ['１，２０３．４０', 120340],
  [' 90 M² ', 9000],
  ['103.400', 10340],
  [0, 0],
  ['-0', 0],
  ['.5', 50],
  ['104.57000000000001', 10457],
])('%j is read as %i', (cell, areaCenti) => {
  expect(readArea(cell)).toEqual({ ok: true, areaCenti });
});

test.each([
  [112.37100000000001, 'area has three decimals'],
  ['112.371', 'area has three decimals'],
  ['约90', 'area not a number'],
  ['89。52', 'area not a number'],
  ['89,52', 'area not a number'],
  ['1e3', 'area not a number'],
  [Number.NaN, 'area not a number'],
  [true, 'area not a number'],
  ['', 'missing area'],
  ['　', 'missing area'],
  ['—', 'missing area'],
  [null, 'missing area'],
])('%j is refused: %s', (cell, why) => {
  expect(readArea(cell)).toEqual({ ok: false, why });
});

test('every area of two decimals survives a spreadsheet’s floats and its own printing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 100_000_000 }), fc.integer({ min: -3, max: 3 }), (area, ulps) => {
      const float = (area / 100) * (1 + ulps * Number.EPSILON);
      expect(readArea(float)).toEqual({ ok: true, areaCenti: area === 0 ? 0 : area });
      expect(readArea(formatArea(area))).toEqual({ ok: true, areaCenti: area });
    }),
  );
});

test('a form refuses with words', () => {
  expect(parseArea('103.4')).toBe(10340);
  expect(() => parseArea('')).toThrow('请填写面积');
  expect(() => parseArea('0')).toThrow('面积必须大于零');
});
