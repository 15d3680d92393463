import type { Circumstances } from '@mulin/domain/fees/bill-shape';
import { ratesIn } from '@mulin/domain/fees/subsidy-plan';
import { subsidyCommunities, subsidyPlans } from '@mulin/shared-types/documents/subsidies';
import { type Row, table } from '../../kit/database';
import type { Community } from '../fee-standard';
import type { Days } from '../months';

export type Plan = Row<typeof subsidyPlans>['plans'][number];
export type TierStep = Row<typeof subsidyCommunities>['steps'][number];

/** What decides a community's subsidy: its district's plans, and the tiers it is in. */
export interface SubsidyTerms {
  plans: readonly Plan[];
  steps: readonly TierStep[];
}

/** 老旧小区住宅面积 (S2): government pays for dwellings, not for shops and parking spaces. */
export const dwellings = ['walk-up', 'lift'] as const;

export async function subsidyTermsOf({
  _id,
  districtId,
}: Pick<Community, '_id' | 'districtId'>): Promise<SubsidyTerms> {
  const [district, member] = await Promise.all([
    table(subsidyPlans).get(districtId),
    table(subsidyCommunities).get(_id),
  ]);
  return { plans: district?.plans ?? [], steps: member?.steps ?? [] };
}

/** As a bill's rules want it; nothing for what is no dwelling, or for a community in no tier. */
export function subsidiesFor({ plans, steps }: SubsidyTerms, kind: string, days: Days): Circumstances['subsidies'] {
  if (steps.length === 0 || !dwellings.some((dwelling) => dwelling === kind)) return [];
  return ratesIn(plans, steps, days);
}
