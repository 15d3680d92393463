import { chartOf, type Share, split } from '../../src/packages/fees/utilities/months';

const share = (more: Partial<Share>): Share => ({
  shareId: 's1',
  kind: 'power',
  title: '2026 年 7 月公共电费',
  place: '电梯电表',
  month: '2026-07',
  fen: 1_285,
  state: 'open',
  dueDay: '2026-08-31',
  ...more,
});

test('this period is the newest month, meter by meter; what came before stands below', () => {
  const shares = [share({}), share({ shareId: 's2', kind: 'water' }), share({ shareId: 's3', month: '2026-06' })];
  const { month, now, before } = split(shares);
  expect(month).toBe('2026-07');
  expect(now.map(({ shareId }) => shareId)).toEqual(['s1', 's2']);
  expect(before.map(({ shareId }) => shareId)).toEqual(['s3']);
  expect(split([])).toEqual({ month: undefined, now: [], before: [] });
});

test('the chart adds up power and water of the last six months, without what was taken back', () => {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
  const shares = [
    ...months.map((month) => share({ month, fen: 100 })),
    share({ fen: 50 }),
    share({ kind: 'water', fen: 30 }),
    share({ fen: 900, state: 'taken-back' }),
  ];
  const chart = chartOf(shares);
  expect(chart.map(({ label }) => label)).toEqual(['2 月', '3 月', '4 月', '5 月', '6 月', '7 月']);
  expect(chart.at(-1)).toEqual({ label: '7 月', income: 150, expense: 30 });
});
