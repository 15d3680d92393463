import { subsidyPlan, subsidyTiers, tenThousandYuan } from '../../src/fees/subsidy';

/** The plan of seed S2 (Donghe): 134.3 + 406.9 + 568.9 = 1 110.1 ten-thousand ㎡, of which 249.31 are tier 2. Here in 0.01 ㎡. */
const TEN_THOUSAND_SQM = 1_000_000;
const basicArea = Math.round(860.79 * TEN_THOUSAND_SQM);
const quasiArea = Math.round(249.31 * TEN_THOUSAND_SQM);

it('reproduces the subsidy of the three plan years from the tiers: 1631, 816, 816, 3263 ten-thousand yuan', () => {
  expect(basicArea + quasiArea).toBe(Math.round((134.3 + 406.9 + 568.9) * TEN_THOUSAND_SQM));
  const { years, totalFen } = subsidyPlan([
    { areaCenti: basicArea, ratesTenThou: subsidyTiers.basic.ratesTenThou },
    { areaCenti: quasiArea, ratesTenThou: subsidyTiers.quasi.ratesTenThou },
  ]);
  expect([...years, totalFen].map(tenThousandYuan)).toEqual([1631, 816, 816, 3263]);
});
