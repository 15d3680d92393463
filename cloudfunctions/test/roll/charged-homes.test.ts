import { bills } from '@mulin/shared-types/documents/fees';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await firstBills(cloud, ['walk-up', 'lift']);
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const clerk = () => cloud.as(staff.clerk);
const HEADINGS = '楼栋,单元,房号,建筑面积,业主,电话,状态';

async function importRows(rows: string[], liftBuildings = ['5号楼']) {
  const content = [HEADINGS, ...rows].join('\n');
  const fileId = await cloud.upload(uploadPath('registers', communityId, 'roll.csv'), content);
  const preview = await clerk().roll.preview({ communityId, fileId, fileName: '台账.csv' });
  await clerk().roll.confirm({ importId: preview.importId, liftBuildings });
  return { preview, after: await clerk().roll.progress({ importId: preview.importId }) };
}

test('the area of a home that is charged stays; the line is told before and after, its new owner is taken over', async () => {
  const { preview, after } = await importRows(['3号楼,2,501,88.00,李新,13911112222,已交付']);
  const line = { line: 2, message: expect.stringContaining('名册上 103.40 ㎡，表里 88.00 ㎡') };
  expect(preview.held).toMatchObject([line]);
  expect(preview.changes).toMatchObject({ changed: 1, held: 1 });
  expect(after).toMatchObject({ state: 'imported', held: { rows: 1, lines: [line] } });
  expect(await table(units).get(home)).toMatchObject({ areaCenti: 10_340, kind: 'walk-up', version: 2 });
  expect(await table(unitHistory).get(`${home}#1`)).toMatchObject({ before: { areaCenti: 10_340 } });
  expect((await cloud.as(owner).account.me({})).homes.some(({ unitId }) => unitId === home)).toBe(false);
});

test('nor does ticking its building as one with lifts change by which standard it pays', async () => {
  const { after } = await importRows(['3号楼,2,501,103.40,王秀兰,13912347720,已交付'], ['3号楼', '5号楼']);
  expect(after.held.lines).toMatchObject([{ message: expect.stringContaining('名册上是多层住宅，表里是电梯住宅') }]);
  expect(await table(units).get(home)).toMatchObject({ kind: 'walk-up' });
  expect((await clerk().community.show({ communityId })).buildings.filter(({ lift }) => lift)).toMatchObject([
    { building: '5号楼' },
  ]);
  const lifts = { communityId, buildings: ['3号楼', '5号楼'] };
  await expect(clerk().community.setLiftBuildings(lifts)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await cloud.as(staff.street).community.setLiftBuildings(lifts)).toEqual({ unitsChanged: 1 });
});

test('a hand-over is recorded by two persons, whatever a register says; a buyer is taken over', async () => {
  await table(units).update(home, {}, { status: 'unsold' });
  const { after } = await importRows([
    '3号楼,2,501,103.40,王秀兰,13912347720,已交付',
    '5号楼,1,301,88.00,某某置业有限公司,,未售',
  ]);
  expect(after.held.lines).toMatchObject([
    { line: 2, message: expect.stringContaining('还没交付') },
    { line: 3, message: expect.stringContaining('名册上已经交付') },
  ]);
  expect(await table(units).get(home)).toMatchObject({ status: 'sold-undelivered', headId: 'h_13912347720' });
  const neighbour = await table(units).get(places.neighbour);
  expect(neighbour).toMatchObject({ status: 'delivered', version: 1 });
  expect(await table(bills).count({ state: 'open', payer: 'owner' })).toBe(2);
});

test('a kind nobody is charged for is still the register’s', async () => {
  const { after } = await importRows(['商业1,,101,66.00,王秀兰,13912347720,已交付']);
  expect(after.held).toEqual({ rows: 0, lines: [] });
  expect(await table(units).get(places.shop)).toMatchObject({ areaCenti: 6_600 });
});

test('the kind is put right by two persons like the area: the open bill is written anew by its own standard', async () => {
  const ask = { unitId: home, areaCenti: 10_340, areaSource: 'register' as const, fromDay: '2026-07-01' };
  const asked = { ...ask, kind: 'shop' as const, reason: '实际是底商' };
  await expect(clerk().fees.askAreaCorrection(asked)).rejects.toMatchObject({ code: 'NOT_PUBLISHED', field: 'kind' });
  await expect(clerk().fees.askAreaCorrection({ ...ask, reason: '没变' })).rejects.toMatchObject({
    field: 'areaCenti',
  });
  const { correctionId } = await clerk().fees.askAreaCorrection({ ...ask, kind: 'lift', reason: '有电梯' });
  const decided = await cloud.as(staff.manager).fees.decideAreaCorrection({ correctionId, approve: true });
  expect(decided).toMatchObject({ state: 'done', rewritten: 1 });
  expect(await table(units).get(home)).toMatchObject({ kind: 'lift' });
  // 103.40 × 1.70 × 6
  expect((await cloud.as(owner).fees.bills({ unitId: home })).bills).toMatchObject([{ netFen: 105_468 }]);
  expect((await clerk().fees.areaCorrections({ communityId })).corrections).toMatchObject([
    { beforeKind: 'walk-up', kind: 'lift' },
  ]);
});
