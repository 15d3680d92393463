import { dayOf } from '@mulin/domain/day/day';
import { subsidy } from '@mulin/domain/fees/subsidy';
import { subsidyOn } from '@mulin/domain/fees/subsidy-plan';
import { subsidyCommunities, subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { monthOf } from '../months';
import { communityIn, unitIn } from '../place';
import { tierTitleOf } from './months';
import { dwellings, subsidyTermsOf } from './terms';

/** A year of months. */
const SHOWN = 12;

/** 政府给我家和小区补多少. */
export const subsidyOfHome: Handler<typeof fees, 'subsidyOfHome'> = async (_, ctx) => {
  const unit = unitIn(ctx);
  const community = communityIn(ctx);
  const today = dayOf(ctx.now);
  const [{ plans, steps }, member, months] = await Promise.all([
    subsidyTermsOf(community),
    table(subsidyCommunities).get(community._id),
    table(subsidyMonths).find({ communityId: community._id }, { limit: SHOWN, orderBy: [['month', 'desc']] }),
  ]);
  const paid = subsidyOn(plans, steps, monthOf(today));
  const coming = steps.find(({ from }) => from > today);
  const communityArea = member?.areaCenti ?? 0;
  const homeArea = dwellings.some((kind) => kind === unit.kind) ? unit.areaCenti : 0;
  const monthly = (areaCenti: number) => subsidy(areaCenti, [{ rateTenThou: paid?.rateTenThou ?? 0, months: 1 }]);
  return {
    now: paid
      ? {
          planTitle: paid.plan.title,
          document: paid.plan.document,
          mode: paid.plan.mode,
          tierTitle: paid.tier.title,
          rateTenThou: paid.rateTenThou,
          homeAreaCenti: homeArea,
          homeFen: monthly(homeArea),
          communityAreaCenti: communityArea,
          communityFen: monthly(communityArea),
        }
      : null,
    next: coming ? { tierTitle: tierTitleOf(plans, coming.tier), from: coming.from } : null,
    months: months.map(({ month, fullFen, coefficientPercent, payableFen, received }) => ({
      month,
      fullFen,
      coefficientPercent,
      payableFen,
      received: received?.state === 'confirmed',
    })),
  };
};
