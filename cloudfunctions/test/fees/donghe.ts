import { donghePlan } from '@mulin/domain/fees/subsidy-plan';
import { places } from '../world';

/** The plan of S2 for the tests' district, from 2026 on. */
export const plan = {
  ...donghePlan,
  districtId: places.district,
  firstYear: 2026,
  tiers: donghePlan.tiers.map((tier) => ({ ...tier, ratesTenThou: [...tier.ratesTenThou] })),
};
/** 103.40 + 88.00 ㎡ of dwellings at 0.10 yuan: a month of the tests' community in the basic tier. */
export const FULL = 1_914;
