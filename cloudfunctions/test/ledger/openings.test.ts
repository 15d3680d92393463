import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { openings } from '@mulin/shared-types/documents/openings';
import { jobs } from '@mulin/shared-types/documents/people';
import { postings } from '@mulin/shared-types/documents/postings';
import { table } from '../../src/kit/database';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { neighbour, otherOwner, owner, places, settle, staff } from '../world';
import { balanceSheet, entered, homeSheet, opened, sheetsOf, stateOf } from './opened';
import { recorded } from './recorded';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

const tasks = async (who: string) =>
  (await cloud.as(who).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'opening');

test('two sheets are looked at, entered by one, posted by another: every account stands as it was brought', async () => {
  const sheets = await sheetsOf(cloud);
  const preview = await cloud.as(staff.cashier).ledger.previewOpening(sheets);
  expect(preview).toMatchObject({ rejected: [], homesRejected: [], differences: [] });
  expect(preview.homes).toEqual({ lines: 4, owedFen: 308_800, creditFen: 50_000, depositFen: 0 });
  expect(await table(openings).count({})).toBe(0);
  const openingId = await entered(cloud);
  expect(await entered(cloud)).toBe(openingId);
  expect(await table(postings).count({})).toBe(0);
  expect(await tasks(staff.cashier)).toEqual([]);
  expect(await tasks(staff.manager)).toMatchObject([{ id: openingId, action: '去复核' }]);
  await cloud.as(staff.manager).ledger.decideOpening({ openingId, agree: true });
  expect(await stateOf(openingId)).toBe('posted');
  const stand = { P1001: 5_000_000, P1003: 120_050, P1101: 300_000, P1103: 8_800, P2002: 50_000, P2003: 300_000 };
  for (const [account, fen] of Object.entries(stand))
    expect([account, await accountFen(account)]).toEqual([account, fen]);
  expect(await accountFen('P3001')).toBe(5_078_850);
  expect((await table(unitAccounts).get(places.neighbour))?.creditFen).toBe(50_000);
  await expect(opened(cloud, { day: '2026-05-31' })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('制单和复核是两个人 (会计法 25, 35); the fee book is the manager’s; residents and other places have no part in it', async () => {
  const openingId = await entered(cloud, {}, staff.manager);
  const decide = (who: string) => cloud.as(who).ledger.decideOpening({ openingId, agree: true });
  for (const who of [staff.manager, staff.committee, staff.community, staff.cashier, owner])
    await expect(decide(who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as(owner).ledger.openings({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(cloud.as(otherOwner).ledger.openingFiles({ openingId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const [seen] = (await cloud.as(staff.committee).ledger.openings({ communityId })).openings;
  expect(seen).toMatchObject({ openingId, mayDecide: false, state: 'waiting' });
  expect(await table(postings).count({})).toBe(0);
});

test('an old debt is a bill that says where it comes from, is objected to and paid like any', async () => {
  await opened(cloud);
  const { owed } = await cloud.as(owner).fees.payPage({ unitId: home });
  expect(owed.map(({ payFen }) => payFen)).toEqual([180_000, 8_800]);
  const { bills: seen } = await cloud.as(owner).fees.bills({ unitId: home });
  const old = seen.find(({ charge }) => charge === 'service');
  expect(old).toMatchObject({ title: '2025 年 1—12 月物业费', dueDay: '2025-01-31', overdue: true, payFen: 180_000 });
  expect(old?.sum[0]).toMatchObject({ name: '期初旧欠', value: '1,800.00' });
  expect(old?.sum[0]?.why).toContain('截至 2026 年 6 月 30 日');
  expect(old?.late?.fen).toBe(0);
  const billId = old?.billId ?? '';
  await expect(cloud.as(neighbour).fees.bills({ unitId: home })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { orderId } = await cloud
    .as(staff.cashier)
    .payment.enterOffline({ unitId: home, billIds: [billId], totalFen: 180_000, way: 'cash', note: '' });
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
  expect(await table(bills).get(billId)).toMatchObject({ state: 'paid', paidFen: 180_000 });
  expect(await accountFen('P1101')).toBe(120_000);
});

test('what does not agree or cannot be read is said by line, and nothing is entered', async () => {
  const sheets = await sheetsOf(cloud, {
    balances: `${balanceSheet.replace('3000.00', '3100.00')}\n固定资产,1.00,`,
    homes: `${homeSheet}\n9-9-999,物业费,2025-01,2025-12,2025-01-31,1.00\n5-1-301,物业费,2026-07,2026-08,2026-07-31,1.00\n3-2-501,物业费,2025-01,2025-12,2025-01-31,1800.00\n5-1-301,停电费,2025-01,2025-01,哪天,1`,
  });
  const { rejected, homesRejected, differences } = await cloud.as(staff.clerk).ledger.previewOpening(sheets);
  expect(rejected).toMatchObject([{ why: '这个账本的期初没有科目“固定资产”' }]);
  expect(homesRejected.map(({ line }) => line)).toEqual([6, 7, 8, 9]);
  expect(differences).toEqual([
    { what: '资产减去负债和结余', fen: 10_000 },
    { what: '“应收物业费”减去分户表合计', fen: 10_000 },
  ]);
  await expect(entered(cloud, { balances: balanceSheet.replace('1200.50', '1200.51') })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: 'fileId',
  });
  await expect(entered(cloud, { day: '2026-06-29' })).rejects.toMatchObject({ field: 'day' });
  await expect(entered(cloud, { day: '2026-07-31' })).rejects.toMatchObject({ field: 'day' });
  await expect(entered(cloud, { book: 'S', homes: homeSheet })).rejects.toMatchObject({ field: 'homesFileId' });
  expect(await table(openings).count({})).toBe(0);
});

test('a book that was written in before that day begins no more; later entries do not matter', async () => {
  await recorded(cloud, 'later', '2026-07-02');
  const openingId = await entered(cloud);
  await recorded(cloud, 'earlier', '2026-06-15');
  const decide = cloud.as(staff.manager).ledger.decideOpening({ openingId, agree: true });
  await expect(decide).rejects.toMatchObject({ code: 'CONFLICT', field: 'day' });
  expect(await stateOf(openingId)).toBe('waiting');
});

test('what happened before the book began is not written in behind its opening', async () => {
  await opened(cloud);
  await expect(recorded(cloud, 'behind', '2026-06-30')).rejects.toMatchObject({ code: 'TOO_LATE', field: 'day' });
  await recorded(cloud, 'after', '2026-07-01');
});

test('sent back with a reason, it is entered anew under the same number', async () => {
  const openingId = await entered(cloud);
  const manager = cloud.as(staff.manager).ledger;
  await expect(manager.decideOpening({ openingId, agree: false })).rejects.toMatchObject({ field: 'reason' });
  await manager.decideOpening({ openingId, agree: false, reason: '现金不对' });
  expect(await stateOf(openingId)).toBe('returned');
  expect(await entered(cloud)).toBe(openingId);
  expect(await stateOf(openingId)).toBe('waiting');
});

test('broken off among the homes, it is gone on with by the timer and ends as if it had not', async () => {
  const openingId = await opened(cloud);
  await table(jobs).update(`opening-homes:${openingId}`, {}, { state: 'running', cursor: '', leaseUntil: new Date(0) });
  await table(openings).update(openingId, {}, { state: 'working' });
  await cloud.tick('ledger', 'work');
  expect(await stateOf(openingId)).toBe('posted');
  expect(await accountFen('P1101')).toBe(300_000);
  expect((await table(unitAccounts).get(places.neighbour))?.creditFen).toBe(50_000);
});

test('cut off between the second person’s word and the first home, it goes on by itself', async () => {
  const openingId = await opened(cloud);
  await table(postings).removeWhere({ _id: `${openingId}#homes:0` });
  await table(bills).removeWhere({ runId: openingId });
  await table(unitAccounts).update(places.neighbour, {}, { creditFen: 0 });
  await table(jobs).remove(`opening-homes:${openingId}`);
  await table(openings).update(openingId, {}, { state: 'working' });
  await cloud.tick('ledger', 'work');
  expect(await stateOf(openingId)).toBe('posted');
  expect(await accountFen('P1101')).toBe(300_000);
});

test('the shared earnings and the committee’s funds begin with their own sheet, and what the firm owes is one sum in two books', async () => {
  await opened(cloud);
  const earnings = '科目,金额\nS1001,900.00\n应收物业企业,100.00\n业主公共收益结余,1000.00';
  await expect(entered(cloud, { book: 'S', balances: earnings })).rejects.toMatchObject({ code: 'CONFLICT' });
  const shared = await entered(cloud, { book: 'S', balances: '科目,金额\nS1001,900.00\n业主公共收益结余,900.00' });
  await cloud.as(staff.committee).ledger.decideOpening({ openingId: shared, agree: true });
  const funds = await entered(cloud, { book: 'K', balances: '科目,金额\nK1001,80.00\nK1101,20.00\nK3001,100.00' });
  await cloud.as(staff.community).ledger.decideOpening({ openingId: funds, agree: true });
  expect([await accountFen('S3001'), await accountFen('K3001'), await accountFen('K1101')]).toEqual([
    90_000, 10_000, 2_000,
  ]);
  expect(await cloud.as(owner).ledger.purses({ communityId })).toMatchObject({ ownersFen: 90_000, bankFen: 90_000 });
});

test('what was owed to a supplier is paid like any invoice', async () => {
  await opened(cloud);
  const { drafts } = await cloud.as(staff.cashier).ledger.drafts({ communityId, state: 'owed' });
  expect(drafts.map(({ counterparty, amountFen }) => [counterparty, amountFen]).sort()).toEqual([
    ['保洁公司', 200_000],
    ['电梯维保公司', 100_000],
  ]);
});

test('months before the opening are not billed again', async () => {
  await opened(cloud);
  const run = cloud.as(staff.clerk).fees.startRun({ communityId, month: '2026-06' });
  await expect(run).rejects.toMatchObject({ field: 'month', message: expect.stringContaining('期初') });
});
