import { deposits } from '@mulin/shared-types/documents/deposits';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { refunds } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, settle, staff } from '../world';

const { community: communityId, home: unitId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
});
afterEach(() => cloud.close());

const clerk = () => cloud.as(staff.clerk);
const HEADINGS = '楼栋,单元,房号,建筑面积,业主,电话,身份证号,状态';
const SOLD = '3号楼,2,501,103.40,李新,13911112222,,已交付';
const credit = (creditFen: number) =>
  table(unitAccounts).put(documentOf(unitAccounts, { _id: unitId, unitId, communityId, creditFen }));

async function importRow(row: string) {
  const content = [HEADINGS, row].join('\n');
  const fileId = await cloud.upload(uploadPath('registers', communityId, 'roll.csv'), content);
  const preview = await clerk().roll.preview({ communityId, fileId, fileName: '台账.csv' });
  await clerk().roll.confirm({ importId: preview.importId, liftBuildings: ['5号楼'] });
  return { preview, after: await clerk().roll.progress({ importId: preview.importId }) };
}
const stillHers = async () => (await cloud.as(owner).account.me({})).homes.some((home) => home.unitId === unitId);

test('a home whose owners would all be others keeps them while there is credit: named before and after, led to the 过户', async () => {
  await credit(12_000);
  const { preview, after } = await importRow(SOLD);
  const line = { line: 2, message: expect.stringMatching(/3号楼.*余额 120\.00 元，业主没有改，请走“过户”/u) };
  expect(preview.held).toMatchObject([line]);
  expect(preview.changes).toMatchObject({ changed: 0, same: 1, held: 1 });
  expect(after).toMatchObject({ state: 'imported', held: { rows: 1, lines: [line] } });
  expect(await table(units).get(unitId)).toMatchObject({ version: 1 });
  expect(await stillHers()).toBe(true);
  await credit(0);
  expect((await importRow(SOLD)).after.held.rows).toBe(0);
  expect(await stillHers()).toBe(false);
});

test('nor does a deposit pass with it, nor what a refund or a payment has set aside', async () => {
  const state = 'held' as const;
  await table(deposits).insert(documentOf(deposits, { _id: 'd1', unitId, communityId, amountFen: 200_000, state }));
  expect((await importRow(SOLD)).after.held.lines[0]?.message).toContain('装修押金 2,000.00 元');
  await table(deposits).update('d1', {}, { state: 'returned' });
  await table(refunds).insert(documentOf(refunds, { _id: 'r1', unitId, communityId, of: 'credit', state: 'asked' }));
  expect((await importRow(SOLD)).after.held.lines[0]?.message).toContain('没办完的退款');
  await table(refunds).update('r1', {}, { state: 'approved', creditFen: 0 });
  expect((await importRow(SOLD)).after.held.rows).toBe(0);
});

test('where one of the owners stays, the new one is taken over; a namesake with another telephone is looked at first', async () => {
  await credit(12_000);
  const both = await importRow('3号楼,2,501,103.40,王秀兰、李新,13912347720,,已交付');
  expect(both.after.held.rows).toBe(0);
  expect(await table(units).get(unitId)).toMatchObject({ version: 2 });
  const { preview } = await importRow('3号楼,2,501,103.40,王秀兰,13911112222,,已交付');
  expect(preview.warnings).toMatchObject([{ line: 2, message: expect.stringContaining('业主同名、电话不同') }]);
  expect(preview.held).toEqual([]);
});
