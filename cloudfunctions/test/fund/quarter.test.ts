import { read, utils } from '@e965/xlsx';
import { notices } from '@mulin/shared-types/documents/board';
import { fundAccounts } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { startCloud, type TestCloud } from '../cloud';
import { owner, places, settle, staff } from '../world';
import { approved, communityId, decided, expectSoundFund, open, paid, settled } from './fund-world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
  await open(cloud);
});
afterEach(() => expectSoundFund().finally(() => cloud.close()));

const quarterOf = (who: string, quarter = '2026Q3') => cloud.as(who).fund.quarter({ communityId, quarter });

test('the quarter says deposits, dues, uses and how long a payment took; the keepers see it, nobody else', async () => {
  const projectId = await approved(cloud);
  await paid(cloud, projectId, 'advance', 100_000);
  await settled(cloud, projectId, 580_000);
  const raising = await decided('raise-fund', 'p-raise');
  await cloud.as(staff.community).fund.levy({ communityId, kind: 'top-up', dueDay: '2026-08-31', ...raising });
  cloud.at('2026-10-05T02:00:00Z');
  const figures = await quarterOf(staff.bureau);
  expect(figures).toMatchObject({
    from: '2026-07-01',
    to: '2026-09-30',
    dueDay: '2026-10-10',
    openingFen: 1_882_300,
    usedFen: 580_000,
    closingFen: 1_302_300,
    firstFen: 2_726_300,
    firstOpenFen: 0,
    firstRate: 10_000,
    uses: 1,
    emergencies: 1,
    emergencyPaidFen: 100_000,
    slowestDays: 0,
    topUpPaidFen: 0,
    differenceFen: 0,
    repeated: [],
  });
  expect(figures.topUpOpenFen).toBe(figures.dueFen);
  expect(await quarterOf(staff.committee, '2026Q2')).toMatchObject({
    depositFen: 1_882_300,
    uses: 0,
    slowestDays: null,
  });
  await expect(quarterOf(owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('three emergencies of one kind within a year are named for an inspection', async () => {
  for (let at = 0; at < 3; at += 1) await approved(cloud, { budgetFen: 1_000 });
  expect((await quarterOf(staff.street)).repeated).toEqual([{ title: '电梯停运或者被责令停用', times: 3 }]);
});

test('the spreadsheet says what the page says', async () => {
  const { file, fileName } = await cloud.as(staff.street).fund.quarterSheet({ communityId, quarter: '2026Q2' });
  expect(fileName).toBe('锡源小区2026Q2维修资金季度统计.xlsx');
  const book = read(await readFile(file.fileId));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets.季度统计 ?? {}, { header: 1 });
  expect(rows).toContainEqual(['加：交存（元）', 18_823]);
  expect(rows).toContainEqual(['余额不到首期 30% 的户数', 1]);
});

test('the after-notice of an emergency carries its papers and says until when it hangs', async () => {
  const projectId = await approved(cloud);
  await paid(cloud, projectId, 'advance', 100_000);
  await settled(cloud, projectId, 580_000);
  const { noticeId } = await cloud.as(staff.committee).fund.publishUse({ projectId });
  const notice = await table(notices).get(noticeId);
  // The application's and the acceptance's.
  expect(notice?.fileIds).toHaveLength(2);
  expect(notice).toMatchObject({ keepUntil: '2026-07-27', kind: 'fund.used' });
  expect(await table(fundProjects).get(projectId)).toMatchObject({ state: 'published' });
  cloud.at('2027-01-10T02:00:00Z');
  const draft = { communityId, kind: 'fund-use' as const, period: '2026H2', reason: '' };
  const { statementId } = await cloud.as(staff.cashier).board.draftStatement(draft);
  const { figures } = await cloud.as(staff.cashier).board.statement({ statementId });
  expect(figures.facts).toContainEqual({
    title: '应急使用：5 号楼电梯大修',
    value: '付了 1,000.00 元，7 月 20 日公示',
  });
});

test('a quarter is handed in once it has ended and while accounts and ledger agree; the bureau sees who has and the sum', async () => {
  const report = (who: string = staff.committee) =>
    cloud.as(who).fund.reportQuarter({ communityId, quarter: '2026Q3' });
  await expect(report()).rejects.toMatchObject({ code: 'TOO_EARLY' });
  cloud.at('2026-10-05T02:00:00Z');
  const asked = async (who: string) =>
    (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ title }) => title.includes('季度统计'));
  expect(await asked(staff.committee)).toMatchObject([{ kind: 'fund', badgeText: '剩 5 天' }]);
  await table(fundAccounts).update(places.home, {}, { balanceFen: 1 });
  await expect(report()).rejects.toMatchObject({ code: 'CONFLICT' });
  await table(fundAccounts).update(places.home, {}, { balanceFen: 982_300 });
  expect(await report()).toEqual({ version: 1, onTime: true });
  expect(await asked(staff.committee)).toEqual([]);
  cloud.at('2026-10-20T02:00:00Z');
  expect(await report()).toEqual({ version: 2, onTime: false });
  const all = await cloud.as(staff.bureau).fund.quarterReports({ districtId: places.district, quarter: '2026Q3' });
  expect(all.dueDay).toBe('2026-10-10');
  expect(all.total).toMatchObject({ homes: 3, closingFen: 1_882_300, firstRate: 10_000, slowestDays: null });
  expect(all.communities).toEqual([
    expect.objectContaining({ communityId: places.otherCommunity, reportedAt: null, onTime: false }),
    expect.objectContaining({ communityId, reportedAt: '2026-10-20T02:00:00.000Z', closingFen: 1_882_300 }),
  ]);
  await expect(
    cloud.as(staff.committee).fund.quarterReports({ districtId: places.district, quarter: '2026Q3' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(report(owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
