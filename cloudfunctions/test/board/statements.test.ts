import { read } from '@e965/xlsx';
import { notices, obligations, statements } from '@mulin/shared-types/documents/board';
import { settlementDifferences, settlements } from '@mulin/shared-types/documents/settlements';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { expectSoundBooks, firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { posted } from '../ledger/posted';
import { documentOf } from '../sample';
import { otherOwner, owner, places, post, settle, staff } from '../world';

const { community: communityId } = places;
const period = '2026H2';
let cloud: TestCloud;
beforeEach(async () => {
  process.env.MULIN_SUB_MCH_ID = '1900000109';
  cloud = await startCloud();
  await settle();
  await firstBills(cloud, ['walk-up', 'lift']);
  await cost('P5003', 100_000, '2026-07-02');
  await income(50_000, '2026-07-02');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

let taps = 0;
async function entry(account: string, amountFen: number, day: string) {
  taps += 1;
  const fileId = await cloud.upload(uploadPath('vouchers', communityId, `${taps}.jpg`), 'picture');
  return {
    communityId,
    entryId: `e${taps}`,
    account,
    amountFen,
    day,
    title: '一笔',
    counterparty: '对方',
    fileIds: [fileId],
  };
}
const cost = async (account: string, fen: number, day: string) =>
  posted(cloud, await cloud.as(staff.cashier).ledger.enterCost(await entry(account, fen, day)));
const income = async (fen: number, day: string) =>
  posted(
    cloud,
    await cloud.as(staff.cashier).ledger.enterSharedIncome({ ...(await entry('S4002', fen, day)), contract: '合同' }),
  );

async function payHome() {
  const page = await cloud.as(owner).fees.payPage({ unitId: places.home });
  const order = await cloud
    .as(owner)
    .payment.start({ unitId: places.home, billIds: page.billIds, totalFen: page.totalFen });
  cloud.wechat.paymentSheet.pay(owner, order.payment.package, 'pay');
  await cloud.as(owner).payment.state({ orderId: order.orderId });
}

async function draft(of = period, reason = '', kind: 'fees' | 'shared-earnings' = 'fees') {
  const asked = { communityId, kind, period: of, reason };
  const { statementId } = await cloud.as(staff.cashier).board.draftStatement(asked);
  return { statementId };
}
const submit = (statementId: string, reasons: Record<string, string> = {}) =>
  cloud.as(staff.cashier).board.submitStatement({ statementId, reasons });
const review = (statementId: string, agree = true) =>
  cloud.as(staff.committee).board.reviewStatement({ statementId, agree, note: agree ? '' : '少一张发票' });

/** WeChat's bill of the day was held against our orders. */
const reconcile = (day: string) =>
  table(settlements).insert(documentOf(settlements, { _id: `${communityId}:${day}`, communityId, day }));

async function endOfYear() {
  await payHome();
  await reconcile('2026-07-02');
  for (const month of ['08', '09', '10', '11', '12']) {
    cloud.at(`2026-${month}-01T00:10:00Z`);
    await cloud.tick('fees', 'work');
  }
  cloud.at('2027-01-10T02:00:00Z');
}

test('a statement is computed from the ledger: what was earned, what was spent, what is owed', async () => {
  await expect(draft()).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await endOfYear();
  const { statementId } = await draft();
  const { figures, postings: count, vouchers } = await cloud.as(staff.committee).board.statement({ statementId });
  const line = (code: string) => figures.lines.find((one) => one.code === code)?.thisFen;
  expect(line('A1')).toBe(52_734 + 89_760);
  expect(line('A5')).toBe(52_734);
  expect(line('A8')).toBe(89_760);
  expect(line('A40')).toBe(100_000);
  expect(figures).toMatchObject({ opening: 0, incomeFen: 142_494, outgoFen: 100_000, closing: 42_494 });
  expect(figures.monthly).toHaveLength(6);
  expect(figures.monthly.reduce((sum, { incomeFen }) => sum + incomeFen, 0)).toBe(142_494);
  expect(figures.facts).toContainEqual({ title: '收费率', value: '37.00%' });
  expect(count).toBeGreaterThan(10);
  expect(vouchers).toMatchObject([{ amountFen: 100_000, files: 1 }]);
  const earnings = await draft(period, '', 'shared-earnings');
  const shown = await cloud.as(staff.cashier).board.statement(earnings);
  expect(shown.figures).toMatchObject({ opening: 0, incomeFen: 50_000, outgoFen: 0, closing: 50_000 });
});

test('未对账不公示: a day of WeChat money nobody has reconciled, or a difference nobody has explained, keeps it off the board', async () => {
  await endOfYear();
  const { statementId } = await draft();
  await table(settlements).remove(`${communityId}:2026-07-02`);
  await expect(submit(statementId)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('1 天的微信收款还没对账，最早是 2026 年 7 月 2 日'),
  });
  await reconcile('2026-07-02');
  await submit(statementId);
  const open = { _id: 'd', communityId, day: '2026-07-02', state: 'open' as const };
  await table(settlementDifferences).insert(documentOf(settlementDifferences, open));
  await expect(review(statementId)).rejects.toMatchObject({ message: expect.stringContaining('1 处差异还没查明') });
  await table(settlementDifferences).update('d', { state: 'open' }, { state: 'explained' });
  expect((await review(statementId)).noticeId).not.toBeNull();
});

test('draft, submit, review by another, publish: on the board in time, its duty met, visible to owners only then', async () => {
  await endOfYear();
  const { statementId } = await draft();
  await expect(cloud.as(owner).board.statement({ statementId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(review(statementId)).rejects.toMatchObject({ code: 'CONFLICT' });
  await submit(statementId);
  await post(staff.cashier, 'committee');
  await expect(
    cloud.as(staff.cashier).board.reviewStatement({ statementId, agree: true, note: '' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(
    cloud.as(staff.committee).board.reviewStatement({ statementId, agree: false, note: '' }),
  ).rejects.toMatchObject({ field: 'note' });
  await review(statementId, false);
  await submit(statementId);
  const [first, second] = await Promise.all(
    [review(statementId), review(statementId)].map((one) => one.catch(() => null)),
  );
  expect([first, second]).toContainEqual({ noticeId: `${statementId}:notice` });
  expect(await table(obligations).get(`${communityId}:statements.A:${period}`)).toMatchObject({ metDay: '2027-01-10' });
  expect(await table(notices).count({ kind: 'statements.A' })).toBe(1);
  const shown = await cloud.as(owner).board.statement({ statementId });
  expect(shown).toMatchObject({ state: 'published', badge: 'on-time', badgeText: '按时', keepUntil: '2027-02-09' });
  await expect(cloud.as(otherOwner).board.statement({ statementId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what is written between drafting and agreeing sends it back to be computed anew', async () => {
  await endOfYear();
  const { statementId } = await draft();
  await submit(statementId);
  await cost('P5004', 5_000, '2026-12-31');
  await expect(review(statementId)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await draft()).toEqual({ statementId });
  await submit(statementId);
  await review(statementId);
  await expect(cost('P5004', 5_000, '2026-12-31')).rejects.toMatchObject({ code: 'TOO_LATE' });
});

test('every change over 20 % needs its reason, and the refusal names the line', async () => {
  await endOfYear();
  const first = await draft();
  await submit(first.statementId);
  await review(first.statementId);
  cloud.at('2027-07-05T02:00:00Z');
  await cost('P5003', 150_000, '2027-02-01');
  const { statementId } = await draft('2027H1');
  const { figures } = await cloud.as(staff.cashier).board.statement({ statementId });
  const big = figures.lines.filter((line) => line.big);
  expect(big.find(({ code }) => code === 'A22')).toMatchObject({
    title: '电梯维保年检',
    thisFen: 150_000,
    lastFen: 100_000,
  });
  await expect(submit(statementId)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    field: expect.stringMatching(/^reasons\.A/),
    message: expect.stringContaining('变化超过 20%'),
  });
  await submit(statementId, Object.fromEntries(big.map(({ code }) => [code, '原因'])));
  await review(statementId);
  const shown = await cloud.as(owner).board.statement({ statementId });
  expect(shown.figures.lines.find(({ code }) => code === 'A22')?.reason).toBe('原因');
  expect(shown.figures.opening).toBe(42_494);
});

test('a correction is a new version with its reason; the old one stays to be seen', async () => {
  await endOfYear();
  const first = await draft();
  await submit(first.statementId);
  await review(first.statementId);
  await expect(draft()).rejects.toMatchObject({ field: 'reason' });
  const second = await draft(period, '漏记一张发票');
  expect(second.statementId).not.toBe(first.statementId);
  await cost('P5004', 5_000, '2026-12-30');
  expect(await draft(period, '漏记一张发票')).toEqual(second);
  await submit(second.statementId);
  await review(second.statementId);
  expect(await table(statements).get(first.statementId)).toMatchObject({ state: 'superseded' });
  const old = await cloud.as(owner).board.notice({ noticeId: `${first.statementId}:notice` });
  expect(old.supersededBy).toBe(`${second.statementId}:notice`);
  const fresh = await cloud.as(owner).board.statement(second);
  expect(fresh).toMatchObject({ version: 2, supersedes: first.statementId, reason: '漏记一张发票' });
  expect(fresh.figures.outgoFen).toBe(105_000);
  const kept = await cloud.as(owner).board.statement(first);
  expect(kept).toMatchObject({ state: 'superseded', figures: { outgoFen: 100_000 } });
});

test('the sheet is a spreadsheet that opens, with the same figures', async () => {
  await endOfYear();
  const { statementId } = await draft();
  await submit(statementId);
  await review(statementId);
  const { file, fileName } = await cloud.as(owner).board.statementSheet({ statementId });
  expect(fileName).toBe('锡源小区2026 年下半年物业费收支公示.xlsx');
  expect(file.url).toMatch(/^http/);
  const book = read(await readFile(file.fileId));
  expect(book.SheetNames).toEqual(['收支表', '每月收支']);
  expect(book.Sheets.收支表?.B7?.v).toBe(424.94);
});

test('a cost written at the moment of publishing is in the statement or refused, never in between', async () => {
  await endOfYear();
  const { statementId } = await draft();
  await submit(statementId);
  const late: Promise<boolean>[] = [];
  const outcome = review(statementId).then(
    () => true,
    () => false,
  );
  for (let index = 0; index < 12; index += 1) {
    late.push(
      cost('P5004', 1_000, '2026-12-31').then(
        () => true,
        () => false,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const written = (await Promise.all(late)).filter(Boolean).length;
  if (await outcome) expect(written).toBe(0);
  else expect(written).toBeGreaterThan(0);
});

test('a correction that waited until the next half-year was published comes too late', async () => {
  await endOfYear();
  const first = await draft();
  await submit(first.statementId);
  await review(first.statementId);
  cloud.at('2027-07-05T02:00:00Z');
  const correction = await draft(period, '漏记一笔');
  await cost('P5004', 5_000, '2026-12-31');
  await draft(period, '漏记一笔');
  await submit(correction.statementId);
  const next = await draft('2027H1');
  const reasons = Object.fromEntries(
    (await cloud.as(staff.cashier).board.statement(next)).figures.lines.map(({ code }) => [code, '原因']),
  );
  await submit(next.statementId, reasons);
  await review(next.statementId);
  await expect(review(correction.statementId)).rejects.toMatchObject({ code: 'TOO_LATE' });
  await expect(cost('P5004', 1, '2026-12-31')).rejects.toMatchObject({ code: 'TOO_LATE' });
});
