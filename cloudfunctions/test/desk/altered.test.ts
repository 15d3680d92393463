import { units } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId, home: unitId } = places;

/** One act after the other, so that the trail knows which came last. */
const later = () => cloud.at('2026-07-13T09:05:00+08:00');

async function newest() {
  const { entries } = await cloud.as(staff.bureau).desk.audits({ communityId, skip: 0, limit: 1 });
  return entries[0]?.altered;
}

test('the trail says from what to what: limits of requests, and nothing of those that stayed', async () => {
  const { version, limits, reopenDays } = await cloud.as(staff.manager).requests.lists({ communityId });
  const slower = limits.map(({ urgency, takeWithin, onSiteWithin, doneWithin }) => ({
    ...{ urgency, takeWithin, onSiteWithin, doneWithin },
    ...(urgency === 'normal' ? { takeWithin: takeWithin + 5 } : {}),
  }));
  const before = limits.find(({ urgency }) => urgency === 'normal');
  await cloud.as(staff.street).requests.setLimits({ communityId, version, limits: slower, reopenDays });
  const altered = await newest();
  expect(altered).toHaveLength(1);
  expect(altered?.[0]?.from).toContain(`接单 ${before?.takeWithin} 分钟`);
  expect(altered?.[0]?.to).toContain(`接单 ${(before?.takeWithin ?? 0) + 5} 分钟`);
});

test('an area that was corrected, by who agreed to it', async () => {
  const { areaCenti } = (await table(units).get(unitId)) ?? { areaCenti: 0 };
  const asked = { unitId, areaCenti: areaCenti - 100, areaSource: 'register' as const, fromDay: '2026-07-01' };
  const { correctionId } = await cloud.as(staff.clerk).fees.askAreaCorrection({ ...asked, reason: '换了产权证' });
  later();
  await cloud.as(staff.manager).fees.decideAreaCorrection({ correctionId, approve: true });
  const shown = (centi: number) => (centi / 100).toFixed(2);
  expect(await newest()).toEqual([{ what: '面积（㎡）', from: shown(areaCenti), to: shown(areaCenti - 100) }]);
});

test('an act that was refused or overwrote nothing says nothing of the kind', async () => {
  const { areaCenti } = (await table(units).get(unitId)) ?? { areaCenti: 0 };
  const asked = { unitId, areaCenti: areaCenti - 100, areaSource: 'register' as const, fromDay: '2026-07-01' };
  const { correctionId } = await cloud.as(staff.clerk).fees.askAreaCorrection({ ...asked, reason: '换了产权证' });
  later();
  await cloud.as(staff.manager).fees.decideAreaCorrection({ correctionId, approve: false, note: '没有产权证' });
  expect(await newest()).toEqual([]);
});

test('what a rule was before', async () => {
  const ground = '2026 年第 1 次业主大会决定';
  const fileIds = [await cloud.upload(`deposits/${communityId}/rule.png`, 'a paper')];
  const rule = { communityId, returnDays: 30, ground, fileIds };
  await cloud.as(staff.manager).fees.setDepositRule({ ...rule, amountFen: 100_000 });
  later();
  await cloud.as(staff.manager).fees.setDepositRule({ ...rule, amountFen: 200_000 });
  expect(await newest()).toEqual([{ what: '押金办法', from: '1,000.00 元，30 天内退', to: '2,000.00 元，30 天内退' }]);
});
