import { grouped } from '../../src/figures/grouped';

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-1234567', '-1,234,567'],
  ['32175.67', '32,175.67'],
  ['0.12345', '0.12345'],
])('%s is printed as %s: thousands before the point, nothing after it', (figure, printed) => {
  expect(grouped(figure)).toBe(printed);
});
