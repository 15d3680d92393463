import { change, count, rate, squareMetres, yuan } from '../src/ui/figures';

describe('figures as they are printed', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [105468, '1,054.68'],
    [123456789012, '1,234,567,890.12'],
    [-8789, '−87.89'],
  ])('%i fen is %s yuan', (fen, text) => expect(yuan(fen)).toBe(text));

  test.each([
    [10340, '103.40'],
    [3587240, '35,872.40'],
  ])('%i hundredths are %s square metres', (area, text) => expect(squareMetres(area)).toBe(text));

  test.each([
    [8500, '0.85'],
    [17000, '1.70'],
    [8525, '0.8525'],
    [8520, '0.852'],
    [10000, '1.00'],
  ])('%i ten-thousandths are %s yuan', (tenThousandths, text) => expect(rate(tenThousandths)).toBe(text));

  test('whole numbers have thousands commas', () => expect([count(999), count(1846)]).toEqual(['999', '1,846']));

  test.each([
    [28491630, 27964080, '+1.9%'],
    [486000, 624000, '−22.1%'],
    [100, 100, '持平'],
    [100, 0, '新增'],
  ])('%i after %i changed by %s', (now, before, text) => expect(change(now, before)).toBe(text));
});
