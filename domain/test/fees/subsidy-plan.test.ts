import { subsidyPlan } from '../../src/fees/subsidy';
import { donghePlan, nextMonthFrom, overlap, ratesIn, subsidyOn } from '../../src/fees/subsidy-plan';
import { tenThousandYuan } from '../../src/money/ten-thousand';

/** The plan of seed S2 (Donghe): 134.3 + 406.9 + 568.9 = 1 110.1 ten-thousand ㎡, of which 249.31 are tier 2. Here in 0.01 ㎡. */
const TEN_THOUSAND_SQM = 1_000_000;
const basicArea = Math.round(860.79 * TEN_THOUSAND_SQM);
const quasiArea = Math.round(249.31 * TEN_THOUSAND_SQM);

it('reproduces the subsidy of the three plan years from the tiers: 1631, 816, 816, 3263 ten-thousand yuan', () => {
  expect(basicArea + quasiArea).toBe(Math.round((134.3 + 406.9 + 568.9) * TEN_THOUSAND_SQM));
  const { years, totalFen } = subsidyPlan(
    donghePlan.tiers.map((tier, nth) => ({ ...tier, areaCenti: [basicArea, quasiArea][nth] ?? 0 })),
  );
  expect([...years, totalFen].map(tenThousandYuan)).toEqual([1631, 816, 816, 3263]);
});

describe('the rate of a month', () => {
  const steps = [
    { tier: 'basic', from: '2022-03-01' },
    { tier: 'quasi', from: '2022-07-01' },
    { tier: null, from: '2024-06-01' },
  ];
  const rate = (month: string) => subsidyOn([donghePlan], steps, month)?.rateTenThou;

  it('follows the plan year and the tier from the first of the month on (example 51)', () => {
    expect(['2022-02', '2022-03', '2022-06', '2022-07', '2023-01', '2024-05'].map(rate)).toEqual([
      undefined,
      1000,
      1000,
      2000,
      1000,
      1000,
    ]);
  });

  it('is nothing outside the plan and after the community left it', () => {
    expect([rate('2024-06'), rate('2025-01'), rate('2021-12')]).toEqual([undefined, undefined, undefined]);
    const around = ratesIn([donghePlan], steps, { from: '2022-06-01', to: '2022-08-31' });
    expect(around.map(({ rateTenThou }) => rateTenThou)).toEqual([1000, 2000, 2000]);
  });

  it('changes on the first of the month after, and two plans never pay for one year', () => {
    expect(nextMonthFrom(new Date('2026-11-30T16:00:00Z'))).toBe('2027-01-01');
    expect(nextMonthFrom(new Date('2026-11-30T15:59:59Z'))).toBe('2026-12-01');
    expect(overlap(donghePlan, { ...donghePlan, firstYear: 2024 })).toBe(true);
    expect(overlap(donghePlan, { ...donghePlan, firstYear: 2025 })).toBe(false);
  });
});
