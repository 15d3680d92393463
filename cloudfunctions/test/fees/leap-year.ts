import { memberships } from '@mulin/shared-types/documents/people';
import { communities, units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import type { TestCloud } from '../cloud';
import { places, staff } from '../world';

const { community: communityId, home } = places;
type Terms = NonNullable<Parameters<ReturnType<TestCloud['as']>['fees']['draftStandard']>[0]['terms']>;

/** The home of the examples: 89.53 ㎡ at 1.20 yuan, billed from January 2024 on, a leap year. */
export async function publishExample(cloud: TestCloud, terms: Terms = {}, effectiveFrom = '2024-01-01'): Promise<void> {
  await table(memberships).updateWhere({ status: 'active' }, { since: new Date('2023-01-01T00:00:00Z') });
  await table(communities).update(communityId, {}, { collectFrom: '2024-01-01' });
  await table(units).update(home, {}, { areaCenti: 8_953 });
  cloud.at('2023-12-20T02:00:00Z');
  const { standardId } = await cloud.as(staff.clerk).fees.draftStandard({
    communityId,
    name: '多层物业费',
    kind: 'walk-up',
    basis: 'area',
    rateTenThou: 12_000,
    priceType: 'market',
    ground: '服务合同第 12 条',
    service: '三级服务',
    cycles: ['month', 'quarter', 'half-year', 'year'],
    dueDay: 31,
    terms,
    effectiveFrom,
  });
  await cloud.as(staff.manager).fees.publishStandard({ standardId });
}

export const run = (cloud: TestCloud, month: string) => cloud.as(staff.clerk).fees.startRun({ communityId, month });

/** The clerk enters, the manager confirms. */
export async function handOver(cloud: TestCloud, day: string, developerPaysUntil: string | null = null) {
  const input = { unitId: home, day, developerPaysUntil, ground: '交房验收单第 7 号' };
  const entered = await cloud.as(staff.clerk).fees.enterHandOver(input);
  if (entered.state === 'done') return { ...entered, rewritten: 0, creditedFen: 0, keptFen: 0 };
  const { handOverId } = entered;
  return { handOverId, ...(await cloud.as(staff.manager).fees.decideHandOver({ handOverId, approve: true })) };
}
