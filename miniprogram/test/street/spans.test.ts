import { daysIn, spansOf, spanText } from '../../src/packages/street/holidays/spans';

test('days that follow one another are one stretch, across months too', () => {
  const days = ['2031-07-31', '2031-08-01', '2031-07-30', '2031-08-05'];
  expect(spansOf(days)).toEqual([
    { from: '2031-07-30', to: '2031-08-01' },
    { from: '2031-08-05', to: '2031-08-05' },
  ]);
  expect(spansOf(days).flatMap(daysIn)).toEqual([...days].sort());
  expect(spansOf(days).map(spanText)).toEqual(['2031 年 7 月 30 日 到 2031 年 8 月 1 日', '2031 年 8 月 5 日']);
  expect(daysIn({ from: '2031-08-02', to: '2031-08-01' })).toEqual([]);
});
