import { bills } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { type Cell, spreadsheet } from '../../src/kit/spreadsheet';
import { expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await firstBills(cloud);
});
afterEach(() => cloud.close());

const { community: communityId } = places;
const heading = ['房号', '金额', '方式', '备注'];

const upload = (rows: readonly (readonly Cell[])[]) =>
  cloud.upload(
    uploadPath('settlements', communityId, 'paid.xlsx'),
    spreadsheet([{ name: '收款', rows, widths: heading.map(() => 12) }]),
  );
const preview = (fileId: string) => cloud.as(staff.cashier).payment.previewOfflineList({ communityId, fileId });
const enter = (fileId: string, fileHash: string) =>
  cloud.as(staff.cashier).payment.enterOfflineList({ communityId, fileId, fileHash });
const billOf = async (unitId: string) => {
  const bill = await table(bills).first({ unitId, state: 'open' });
  if (!bill) throw new Error(`no bill of ${unitId}`);
  return bill;
};
const yuanOf = async (unitId: string) => (await billOf(unitId)).netFen / 100;

test('lines become payments that wait for a second person, once however often the file is sent; the rest say why not', async () => {
  const [home, neighbour] = [await yuanOf(places.home), await yuanOf(places.neighbour)];
  const fileId = await upload([
    ['八月收款'],
    heading,
    ['3号楼2单元501', home, '现金', '票 001'],
    ['5-1-301', String(neighbour), '转账', ''],
    ['5号楼1单元301', 1, '现金', ''],
    ['9号楼9单元909', 10, '现金', ''],
    ['3号楼2单元501', 'abc', '现金', ''],
    ['3号楼2单元501', 5, '比特币', ''],
    ['合计', home + neighbour],
  ]);
  const seen = await preview(fileId);
  expect(seen.accepted.map(({ line, unitLabel, wayTitle }) => [line, unitLabel, wayTitle])).toEqual([
    [3, '3号楼2单元501', '现金'],
    [4, '5号楼1单元301', '银行转账'],
  ]);
  expect(seen.rejected.map(({ line }) => line)).toEqual([5, 6, 7, 8]);
  expect(seen.rejected.map(({ why }) => why)).toEqual([
    expect.stringContaining('没有等着缴'),
    expect.stringContaining('名册里没有'),
    expect.stringMatching(/[一-鿿]/u),
    expect.stringContaining('比特币'),
  ]);
  expect(await table(orders).count({ communityId })).toBe(0);

  expect(await enter(fileId, seen.fileHash)).toMatchObject({ entered: 2, already: 0 });
  expect(await enter(fileId, seen.fileHash)).toMatchObject({ entered: 0, already: 2 });
  const [first] = (await cloud.as(staff.clerk).payment.offlineToConfirm({ communityId })).orders;
  expect(first).toMatchObject({ unitLabel: '3号楼2单元501', note: '票 001', mine: false });
  await expect(
    cloud.as(staff.cashier).payment.confirmOffline({ orderId: first?.orderId ?? '', confirm: true }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await cloud.as(staff.clerk).payment.confirmOffline({ orderId: first?.orderId ?? '', confirm: true });
  expect(await table(bills).count({ unitId: places.home, state: 'paid' })).toBe(1);
  expect((await preview(fileId)).already).toBe(2);
  await expectSoundBooks();
});

test('a sum that is no whole bill is not guessed at, and says what the bills come to', async () => {
  const due = await yuanOf(places.home);
  const fileId = await upload([heading, ['3号楼2单元501', due - 0.01]]);
  const { accepted, rejected } = await preview(fileId);
  expect(accepted).toEqual([]);
  expect(rejected[0]?.why).toContain(`1 张 ${due.toFixed(2)} 元`);
});

test('the same line twice in a list is one payment until its note says that it is another', async () => {
  const bill = await billOf(places.home);
  const next = { ...bill, _id: `${bill._id}-next`, serviceFrom: '2027-01-01', fromMonth: '2027-01' };
  await table(bills).insert(next);
  const due = await yuanOf(places.home);
  const line = ['3号楼2单元501', due, '现金', '票 001'];
  const seen = await preview(await upload([heading, line, line]));
  expect([seen.accepted.map((one) => one.line), seen.rejected]).toEqual([
    [2],
    [{ line: 3, why: '和第 2 行一样；真是两笔的，在备注里写上各自的票号' }],
  ]);
  const two = await preview(await upload([heading, line, ['3-2-501', due, '', '票 002']]));
  expect(two.accepted.map((one) => one.line)).toEqual([2, 3]);
});

test('a receipt that was entered from another file is not entered for the next bill', async () => {
  const bill = await billOf(places.home);
  await table(bills).insert({ ...bill, _id: `${bill._id}-next`, serviceFrom: '2027-01-01', fromMonth: '2027-01' });
  const due = await yuanOf(places.home);
  const line = ['3号楼2单元501', due, '现金', '票 001'];
  const first = await upload([heading, line]);
  await enter(first, (await preview(first)).fileHash);
  const savedAgain = await upload([['八月收款，改过格式'], heading, line]);
  const seen = await preview(savedAgain);
  expect([seen.accepted, seen.rejected]).toEqual([[], [{ line: 3, why: '这一户的“票 001”已经登记过这个金额' }]]);
  expect(await enter(savedAgain, seen.fileHash)).toMatchObject({ entered: 0 });
  // What offices write every month names no receipt.
  await table(orders).updateWhere({ unitId: places.home }, { note: '物业费' });
  expect((await preview(await upload([heading, ['3号楼2单元501', due, '现金', '物业费']]))).accepted).toHaveLength(1);
});

test('two who enter one file at once enter each line once', async () => {
  const due = await yuanOf(places.home);
  const fileId = await upload([heading, ['3号楼2单元501', due]]);
  const { fileHash } = await preview(fileId);
  const both = await Promise.all([enter(fileId, fileHash), enter(fileId, fileHash)]);
  expect(both.reduce((sum, { entered }) => sum + entered, 0)).toBe(1);
  expect(await table(orders).count({ communityId })).toBe(1);
});

test('another file than was looked at is not entered; one without the columns says which', async () => {
  const due = await yuanOf(places.home);
  const { fileHash } = await preview(await upload([heading, ['3号楼2单元501', due]]));
  const other = await upload([heading, ['3号楼2单元501', due], ['5号楼1单元301', 1]]);
  await expect(enter(other, fileHash)).rejects.toMatchObject({ code: 'CONFLICT', field: 'fileId' });
  await expect(preview(await upload([['姓名', '电话']]))).rejects.toMatchObject({ field: 'fileId' });
});
