import { polls } from '@mulin/shared-types/documents/assembly';
import type { matters } from '@mulin/shared-types/matters';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import type { TestCloud } from '../cloud';
import { decided } from '../fund/fund-world';
import { places, staff } from '../world';

const { community: communityId } = places;

export const report = (cloud: TestCloud, name = 'audit.jpg') =>
  cloud.upload(uploadPath('notices', communityId, name), 'picture');

/** The next version of 多层 at another price, unless said otherwise. */
export async function nextVersion(cloud: TestCloud, more: Record<string, unknown> = {}): Promise<string> {
  const { standardId } = await cloud.as(staff.clerk).fees.draftStandard({
    communityId,
    name: '多层物业费',
    kind: 'walk-up',
    basis: 'area',
    rateTenThou: 10_000,
    priceType: 'market',
    ground: '2026 年业主大会',
    service: '三级服务',
    cycles: ['half-year', 'month', 'quarter', 'year'],
    dueDay: 31,
    effectiveFrom: '2027-01-01',
    ...more,
  });
  return standardId;
}

export const plan = async (cloud: TestCloud, standardId: string) =>
  cloud.as(staff.clerk).fees.planPriceChange({
    standardId,
    audit: '鄂托克旗某会计师事务所 审字〔2026〕8 号',
    reasons: '最低工资标准提高',
    fileIds: [await report(cloud)],
  });

export async function tell(cloud: TestCloud, standardId: string, day: string): Promise<void> {
  for (const office of ['street', 'community', 'price', 'market', 'housing'] as const) {
    await cloud.as(staff.clerk).fees.tellOffice({ standardId, office, day, how: '送了书面材料，有回执' });
  }
}

export async function consent(cloud: TestCloud, standardId: string): Promise<void> {
  for (const consenter of ['township', 'zone-team'] as const) {
    await cloud
      .as(staff.street)
      .fees.consentToPriceChange({ standardId, consenter, agree: true, paper: '乌政函〔2026〕3 号' });
  }
}

/** A vote that became a decision and opened on a day. */
export async function decision(opens: string, matter: (typeof matters)[number] = 'company', pollId = 'p-price') {
  const found = await decided(matter, pollId);
  await table(polls).update(pollId, {}, { opensAt: new Date(`${opens}T01:00:00Z`) });
  return found;
}

export const atNoon = (cloud: TestCloud, day: string) => cloud.at(`${day}T04:00:00Z`);

/** Everything up to the posted result, by a vote; posted on 2026-07-02, voted from 2026-08-02, the result up on 2026-09-01. */
export async function untilResult(cloud: TestCloud, standardId: string, effectiveFrom = '2027-01-01'): Promise<void> {
  atNoon(cloud, '2026-07-02');
  await plan(cloud, standardId);
  await tell(cloud, standardId, '2026-07-02');
  await consent(cloud, standardId);
  atNoon(cloud, '2026-09-01');
  await cloud.as(staff.clerk).fees.groundPriceChange({ standardId, ...(await decision('2026-08-02')) });
  await cloud.as(staff.manager).fees.postPriceResult({ standardId, effectiveFrom });
}
