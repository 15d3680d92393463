import { type Quarter, quarterRows, rateOf, togetherOf } from '../../src/fund/quarter-rows';

const quarter: Quarter = {
  homes: 10,
  areaCenti: 100_050,
  openingFen: 5_000,
  depositFen: 300,
  otherFen: 40,
  interestFen: 5,
  usedFen: 700,
  closingFen: 4_645,
  paidOutFen: 600,
  firstFen: 2_000,
  firstOpenFen: 1_000,
  firstRate: 6_666,
  topUpOpenFen: 20,
  topUpPaidFen: 30,
  developerOpenFen: 500,
  uses: 2,
  emergencies: 1,
  emergencyPaidFen: 100,
  slowestDays: 12,
  underTopUp: 3,
  dueFen: 1_020,
  differenceFen: 0,
};
const cellOf = (of: Quarter, title: string) =>
  quarterRows(of)
    .flatMap(({ rows }) => rows)
    .find((row) => row.title === title);

describe('季度统计', () => {
  it('is truncated where it is a rate, and a number where a spreadsheet adds it up', () => {
    expect(rateOf(2_000, 1_000)).toBe(6_666);
    expect(rateOf(0, 0)).toBeNull();
    expect(cellOf(quarter, '首期交存率')).toMatchObject({ value: '66.66%' });
    expect(cellOf(quarter, '首期已交（元）')).toMatchObject({ value: '20.00', cell: 20 });
    expect(cellOf({ ...quarter, slowestDays: null }, '申请到首次付款最长（天）')).toMatchObject({ value: '没有付款' });
  });

  it('of several communities is their sum, the rate of the sums, the longest wait', () => {
    const other = { ...quarter, firstFen: 4_000, firstOpenFen: 0, slowestDays: null, homes: 5 };
    expect(togetherOf([quarter, other])).toMatchObject({
      homes: 15,
      firstFen: 6_000,
      firstRate: 8_571,
      slowestDays: 12,
      closingFen: 9_290,
    });
    expect(togetherOf([])).toMatchObject({ homes: 0, firstRate: null, slowestDays: null });
  });
});
