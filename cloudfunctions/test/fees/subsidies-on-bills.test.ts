import { bills } from '@mulin/shared-types/documents/fees';
import { communities } from '@mulin/shared-types/documents/places';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks, publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, owner, places, settle, staff } from '../world';
import { FULL, plan } from './donghe';

const { community: communityId, home } = places;
const july = `${communityId}:2026-07`;
let cloud: TestCloud;

beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  cloud.at('2026-06-10T02:00:00Z');
  await cloud.as(staff.bureau).fees.enterSubsidyPlan(plan);
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud, ['walk-up', 'lift', 'shop']);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const join = (tier = 'basic') =>
  cloud.as(staff.street).fees.setSubsidyTier({ communityId, tier, reason: '区住建局核定名单' });

test('an information line on the bill, and the page of the home; the bill stays as it is', async () => {
  await join();
  cloud.at('2026-07-13T02:00:00Z');
  await cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-07' });
  const [bill] = (await cloud.as(owner).fees.bills({ unitId: home })).bills;
  // 103.40 × 0.10 × 6
  expect(bill).toMatchObject({ netFen: 52_734, subsidyFen: 6_204 });
  expect((await cloud.as(owner).fees.payPage({ unitId: home })).subsidyFen).toBe(6_204);
  expect((await cloud.as(owner).fees.bills({ unitId: places.shop })).bills).toMatchObject([{ subsidyFen: 0 }]);
  const page = await cloud.as(owner).fees.subsidyOfHome({ unitId: home });
  expect(page).toMatchObject({
    now: { tierTitle: '基础物业', homeFen: 1_034, communityFen: FULL, mode: 'info' },
    next: null,
    months: [],
  });
  expect((await cloud.as(owner).fees.subsidyOfHome({ unitId: places.shop })).now).toMatchObject({ homeFen: 0 });
  await expect(cloud.as(neighbour).fees.subsidyOfHome({ unitId: home })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a plan that deducts lowers the bill; what it took off leaves P1104 with its month, the street owes by its own reckoning', async () => {
  await cloud.as(staff.bureau).fees.enterSubsidyPlan({ ...plan, mode: 'deducts' });
  await join();
  cloud.at('2026-07-13T02:00:00Z');
  await cloud.as(owner).fees.chooseCycle({ unitId: home, cycle: 'month' });
  const [bill] = await table(bills).findAll({ unitId: home }, { atMost: 10 });
  expect(bill).toMatchObject({ grossFen: 8_789, netFen: 8_789 - 1_034, subsidyFen: 0 });
  expect(bill?.lines).toMatchObject([{ kind: 'subsidy', fen: 1_034, fundedBy: 'government' }]);
  expect([await accountFen('P1104'), await accountFen('P4004')]).toEqual([0, -1_034]);
  cloud.at('2026-07-31T02:00:00Z');
  await cloud.tick('fees', 'work');
  expect([await accountFen('P1104'), await accountFen('P4004')]).toEqual([FULL, FULL - 1_034]);
  const appraised = { subsidyMonthId: july, coefficientPercent: 90, reason: '85 分' };
  await cloud.as(staff.street).fees.setSubsidyCoefficient(appraised);
  expect([await accountFen('P1104'), await accountFen('P4004')]).toEqual([1_723, 1_723 - 1_034]);
});

test('paid half a year ahead by a tier that changes meanwhile: what the street pays by the new one clears P1104', async () => {
  await cloud.as(staff.bureau).fees.enterSubsidyPlan({ ...plan, mode: 'deducts' });
  await join();
  cloud.at('2026-07-13T02:00:00Z');
  await cloud.as(owner).fees.chooseCycle({ unitId: home, cycle: 'half-year' });
  expect(await table(bills).first({ unitId: home })).toMatchObject({ lines: [{ kind: 'subsidy', fen: 6_204 }] });
  await join('quasi');
  for (const day of ['07-31', '08-31', '09-30', '10-31', '11-30', '12-31']) {
    cloud.at(`2026-${day}T02:00:00Z`);
    await cloud.tick('fees', 'work');
    const month = { subsidyMonthId: `${communityId}:2026-${day.slice(0, 2)}` };
    const slip = await cloud.upload(`vouchers/${communityId}/${day}.jpg`, 'jpg');
    await cloud.as(staff.cashier).fees.enterSubsidyReceipt({ ...month, day: `2026-${day}`, fileIds: [slip] });
    await cloud.as(staff.manager).fees.confirmSubsidyReceipt({ ...month, agree: true });
  }
  expect(await accountFen('P1104')).toBe(0);
  expect(await accountFen('P1001')).toBe(FULL + 5 * 2 * FULL);
  expect(await accountFen('P4004')).toBe(FULL + 5 * 2 * FULL - 6_204);
});

test('statement A shows it as A10', async () => {
  await table(communities).update(communityId, {}, { collectFrom: '2026-01-01' });
  await join();
  cloud.at('2026-07-31T02:00:00Z');
  await cloud.tick('fees', 'work');
  for (const month of ['08', '09', '10', '11', '12']) {
    cloud.at(`2026-${month}-${month === '09' || month === '11' ? 30 : 31}T02:00:00Z`);
    await cloud.tick('fees', 'work');
  }
  cloud.at('2027-01-05T02:00:00Z');
  const { statementId } = await cloud
    .as(staff.cashier)
    .board.draftStatement({ communityId, kind: 'fees', period: '2026H2' });
  const { figures } = await cloud.as(staff.manager).board.statement({ statementId });
  expect(figures.lines.find(({ code }) => code === 'A10')?.thisFen).toBe(6 * FULL);
});
