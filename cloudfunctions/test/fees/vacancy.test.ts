import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { units } from '@mulin/shared-types/documents/places';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, otherOwner, owner, places, settle, staff } from '../world';
import { publishExample, run } from './leap-year';

const { community: communityId, home } = places;
const rule = { vacancy: { afterMonths: 6, percent: 60 } };
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await cloud.upload(uploadPath('vacancies', communityId, 'meter.jpg'), 'meter');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const me = () => cloud.as(owner).fees;
const clerk = () => cloud.as(staff.clerk).fees;
const manager = () => cloud.as(staff.manager).fees;
const photo = `cloud://test.test-bucket/${uploadPath('vacancies', communityId, 'meter.jpg')}`;
const ask = (from: string, to: string) => me().askVacancy({ unitId: home, from, to, fileIds: [photo] });

async function grant(from: string, to: string): Promise<string> {
  const { vacancyId } = await ask(from, to);
  await clerk().checkVacancy({ vacancyId, pass: true, note: '无人应门，水表没走' });
  await manager().decideVacancy({ vacancyId, approve: true });
  return vacancyId;
}

const net = async () => (await me().bills({ unitId: home, limit: 50 })).bills.map(({ netFen }) => netFen).reverse();

test('example 16: empty for eight months, 60 % after six: six full bills and two reduced ones', async () => {
  await publishExample(cloud, rule);
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  await grant('2024-01-01', '2024-08-31');
  for (const month of ['02', '03', '04', '05', '06', '07', '08', '09']) {
    cloud.at(`2024-${month}-02T01:00:00Z`);
    await run(cloud, `2024-${month}`);
  }
  const all = await net();
  expect(all).toEqual([10_744, 10_744, 10_744, 10_744, 10_744, 10_744, 6_446, 6_446, 10_744]);
  expect(all.slice(0, 8).reduce((sum, fen) => sum + fen, 0)).toBe(77_356);
  const reduced = (await me().bills({ unitId: home, limit: 50 })).bills.find(
    ({ fromMonth }) => fromMonth === '2024-07',
  );
  expect(reduced?.sum.map(({ operator, name, why, value }) => `${operator}${name} ${value} ${why}`)).toContain(
    '−空置减收 42.98 空置满 6 个月后按 60% 收，收费标准里公示了',
  );
});

test('granted after the bill was written: the open one is written anew with the line, the paid one gives back', async () => {
  await publishExample(cloud, rule);
  await table(units).update(home, {}, { cycle: 'half-year' });
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  cloud.at('2024-03-02T01:00:00Z');
  const vacancyId = await grant('2023-10-01', '2024-12-31');
  // From April on: 3 + 3 × 0.6 months.
  expect(await net()).toEqual([51_569]);
  expect(await table(bills).count({ unitId: home })).toBe(2);
  cloud.at('2024-05-12T01:00:00Z');
  await me().endVacancy({ vacancyId, day: '2024-05-01' });
  // April alone at 60 %.
  expect(await net()).toEqual([60_164]);
  expect(await table(unitAccounts).get(home)).toMatchObject({
    vacancies: [{ from: '2023-10-01', to: '2024-04-30' }],
    corrections: 2,
  });
});

test('a paid bill gives back what a vacancy takes off; its end claims nothing afterwards', async () => {
  await publishExample(cloud, rule);
  await table(units).update(home, {}, { cycle: 'half-year' });
  cloud.at('2024-01-02T01:00:00Z');
  await run(cloud, '2024-01');
  const { billIds, totalFen } = await me().payPage({ unitId: home });
  const paid = { unitId: home, billIds, totalFen, way: 'cash', note: '' } as const;
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(paid);
  await manager().standards({ communityId });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
  cloud.at('2024-03-02T01:00:00Z');
  const vacancyId = await grant('2023-10-01', '2024-12-31');
  expect(await accountFen('P2002')).toBe(64_462 - 51_569);
  await me().endVacancy({ vacancyId, day: '2024-03-02' });
  expect(await accountFen('P2002')).toBe(64_462 - 51_569);
});

test('no rule in the standard, no discount: refused, and the page is told so', async () => {
  await publishExample(cloud);
  cloud.at('2024-02-02T01:00:00Z');
  await expect(ask('2024-01-01', '2024-12-31')).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await me().vacancies({ unitId: home })).toEqual({ rule: null, vacancies: [] });
});

test('two of the staff, neither living there; days in reach; one at a time; nobody else’s business', async () => {
  await publishExample(cloud, rule);
  cloud.at('2024-02-02T01:00:00Z');
  await expect(ask('2024-02-03', '2024-12-31')).rejects.toMatchObject({ field: 'from' });
  await expect(ask('2024-01-01', '2025-12-31')).rejects.toMatchObject({ field: 'to' });
  const { vacancyId } = await ask('2024-01-01', '2024-12-31');
  await expect(ask('2024-01-01', '2024-12-31')).rejects.toMatchObject({ code: 'CONFLICT' });
  const kinds = async (who: string) => (await cloud.as(who).desk.today({ communityId })).tasks.map(({ kind }) => kind);
  expect(await kinds(staff.clerk)).toContain('vacancy');
  expect((await clerk().vacancyEvidence({ vacancyId })).files).toHaveLength(1);
  await expect(manager().decideVacancy({ vacancyId, approve: true })).rejects.toMatchObject({ code: 'CONFLICT' });
  await manager().checkVacancy({ vacancyId, pass: true, note: '看过' });
  expect((await manager().vacanciesToDecide({ communityId })).vacancies).toMatchObject([{ mayDecide: false }]);
  await expect(manager().decideVacancy({ vacancyId, approve: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await table(unitAccounts).get(home))?.vacancies ?? []).toEqual([]);
  await me().withdrawVacancy({ vacancyId });
  await expect(me().withdrawVacancy({ vacancyId })).rejects.toMatchObject({ code: 'TOO_LATE' });
  await expect(cloud.as(neighbour).fees.vacancies({ unitId: home })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as(otherOwner).fees.endVacancy({ vacancyId, day: '2024-02-01' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
