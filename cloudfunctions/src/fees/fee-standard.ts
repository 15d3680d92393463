import { dayOf } from '@mulin/domain/day/day';
import type { PeriodKind } from '@mulin/domain/day/period';
import { agreedTerms } from '@mulin/domain/fees/agreed-terms';
import type { FeeStandard } from '@mulin/domain/fees/standard';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import type { standards } from '@mulin/shared-types/documents/fees';
import type { communities } from '@mulin/shared-types/documents/places';
import type { Row } from '../kit/database';
import type { Cycle } from './months';

export type Standard = Row<typeof standards>;
export type Community = Row<typeof communities>;

const periodKinds: Record<Cycle, PeriodKind> = {
  month: 'month',
  quarter: 'quarter',
  'half-year': 'halfYear',
  year: 'year',
};
const methods: Record<Standard['basis'], string> = {
  area: '按建筑面积，每平方米每月',
  unit: '按户，每户每月',
  space: '按车位，每个每月',
};
const statuses = { draft: 'draft', published: 'published', ended: 'replaced', withdrawn: 'withdrawn' } as const;

/**
 * A stored standard as the rules know it. All versions for one kind of building are one standard there, so that a bill's id does
 * not change with the price.
 */
export function feeStandardOf(standard: Standard, community: Community): FeeStandard {
  const { kind, basis, rateTenThou, effectiveFrom } = standard;
  const waits = community.collectFrom >= effectiveFrom;
  return {
    id: kind,
    version: standard.version,
    communityId: standard.communityId,
    title: standard.name,
    buildingKind: kind,
    price: basis === 'area' ? { per: 'area', rateTenThou } : { per: basis, monthlyFen: rateTenThou / 100 },
    feeSystem: standard.feeSystem,
    priceType: standard.priceType,
    ground: { kind: standard.groundKind, reference: standard.ground },
    board: {
      firm: community.company.name,
      chargedTo: `${buildingKinds[kind]}业主；未售或未交付的由建设单位缴`,
      content: standard.service,
      grade: standard.service,
      method: methods[basis],
    },
    cycles: standard.cycles.map((cycle) => periodKinds[cycle]),
    due: { month: 'first', day: standard.dueDay },
    ...(waits
      ? {
          firstCollection: {
            mode: community.collectStart?.mode ?? ('deferred' as const),
            collectFrom: community.collectFrom,
          },
        }
      : {}),
    stacking: 'best',
    ...agreedTerms(standard.terms),
    allocationOrder: 'principal-first',
    effectiveFrom,
    ...(standard.effectiveTo === null ? {} : { effectiveTo: standard.effectiveTo }),
    status: statuses[standard.state],
    ...(standard.publishedAt === null ? {} : { publishedAt: dayOf(standard.publishedAt) }),
  };
}
