import { bankDifferences, bankHeads, bankPapers } from '@mulin/shared-types/documents/bank';
import { postings } from '@mulin/shared-types/documents/postings';
import { bankTextOf, bankUnreconciledOf } from '../../src/board/bank-unreconciled';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { owner, places, settle, staff } from '../world';

/** 银行对账 (ledger.md §2 no. 5): bank statement ↔ S1001; unreconciled > 0 blocks publishing. */
const { community: communityId } = places;
const half = { id: '2026H1', from: '2026-01-01', to: '2026-06-30' } as Parameters<typeof bankUnreconciledOf>[2];
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-03T02:00:00Z');
});
afterEach(() => cloud.close());

let written = 0;
const posted = (day: string, fen: number, account = 'S1001', at = '2026-06-01T00:00:00Z') => {
  const [debitFen, creditFen] = [Math.max(0, fen), Math.max(0, -fen)];
  written += 1;
  return table(postings).insert(
    documentOf(postings, {
      _id: `p${written}`,
      communityId,
      books: ['S'],
      day,
      memo: `第 ${written} 笔`,
      lines: [
        { account, debitFen, creditFen },
        { account: 'S4002', debitFen: creditFen, creditFen: debitFen },
      ],
      no: null,
      at: new Date(at),
    }),
  );
};
const head = '交易日期,摘要,支出,收入,余额,对方户名';
const upload = (rows: readonly string[], name: string) =>
  cloud.upload(`settlements/${communityId}/${name}.csv`, [head, ...rows, ''].join('\r\n'));
const account = 'S1001' as const;
const record = async (rows: readonly string[], name: string) =>
  cloud.as(staff.cashier).payment.recordBankList({ communityId, account, fileId: await upload(rows, name) });
const open = async (openid: string = staff.manager) =>
  (await cloud.as(openid).payment.bankDifferences({ communityId })).differences;

const june = ['2026-06-01,广告费,,1200.00,1200.00,甲公司', '2026-06-30,手续费,12.50,,1187.50,银行'];

test('a list that agrees leaves nothing open; a repeated tap records once', async () => {
  await posted('2026-06-01', 120_000);
  await posted('2026-06-29', -1_250);
  const fileId = await upload(june, 'june');
  const seen = await cloud.as(staff.cashier).payment.previewBankList({ communityId, account, fileId });
  expect(seen).toMatchObject({
    from: '2026-06-01',
    to: '2026-06-30',
    lines: 2,
    inFen: 120_000,
    outFen: 1_250,
    closingFen: 118_750,
    booksFen: 118_750,
    rejected: [],
    differences: [],
  });
  expect(await table(bankPapers).count({ communityId })).toBe(0);
  const tap = () => cloud.as(staff.cashier).payment.recordBankList({ communityId, account, fileId });
  expect(await tap()).toEqual({ to: '2026-06-30', differences: 0 });
  expect(await tap()).toEqual({ to: '2026-06-30', differences: 0 });
  expect(await table(bankPapers).count({ communityId })).toBe(1);
  expect(await bankUnreconciledOf(communityId, 'S', half)).toEqual([]);
  const { accounts } = await cloud.as(staff.street).payment.bankAccounts({ communityId });
  expect(accounts.find((one) => one.account === account)).toMatchObject({
    through: '2026-06-30',
    booksFen: 118_750,
    open: 0,
    mayRecord: false,
  });
});

test('what is on one side only blocks the statement until another person has explained it', async () => {
  await posted('2026-06-01', 120_000);
  await posted('2026-06-20', -5_000);
  expect(await record(june, 'june')).toEqual({ to: '2026-06-30', differences: 2 });
  const found = await open();
  expect(found.map(({ side, fen, words }) => [side, fen, words])).toEqual([
    ['books', -5_000, expect.stringMatching(/笔$/)],
    ['bank', -1_250, '银行'],
  ]);
  expect(await bankUnreconciledOf(communityId, 'S', half)).toEqual([expect.stringMatching(/公共收益专户有 2 处/)]);
  const explain = (openid: string, differenceId = found[0]?.differenceId ?? '', note = '支票还没兑现') =>
    cloud.as(openid).payment.explainBankDifference({ differenceId, note });
  await expect(explain(staff.cashier)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(explain(staff.community)).rejects.toMatchObject({ code: 'CONFLICT' });
  for (const { differenceId } of found)
    expect(await explain(staff.manager, differenceId)).toEqual({ explained: true, note: '支票还没兑现' });
  // Who comes later, or sends it again, is told what stands there.
  expect(await explain(staff.manager, found[0]?.differenceId, '不知道')).toEqual({
    explained: false,
    note: '支票还没兑现',
  });
  expect(await bankUnreconciledOf(communityId, 'S', half)).toEqual([]);
  expect(await bankUnreconciledOf(communityId, 'F', half)).toEqual([]);
  // Explained is not agreed: owners read what still stands apart until the other side has come.
  expect(await bankTextOf(communityId, 'S')).toBe(
    '公共收益专户和银行对到 2026 年 6 月 30 日；有 2 处对不上的查过原因，银行比账上一共多 37.50 元',
  );
  await posted('2026-06-30', -1_250, account, '2026-07-04T00:00:00Z');
  await record([...june, '2026-07-02,支票,50.00,,1137.50,乙'], 'july');
  expect(await bankTextOf(communityId, 'S')).toBe('公共收益专户和银行对到 2026 年 7 月 2 日');
});

test('the fund’s quarter is not reported while its account at the bank has an open difference', async () => {
  const fileId = await upload(june, 'fund');
  await cloud.as(staff.committee).payment.recordBankList({ communityId, account: 'F1001', fileId });
  const report = () => cloud.as(staff.community).fund.reportQuarter({ communityId, quarter: '2026Q2' });
  await expect(report()).rejects.toThrow('维修资金专户有 2 处银行差异还没查明，查清楚再上报');
  for (const { differenceId } of await open(staff.community)) {
    await cloud.as(staff.community).payment.explainBankDifference({ differenceId, note: '银行先记了利息' });
  }
  expect(await report()).toMatchObject({ version: 1 });
});

test('the next list settles what was on its way, finds what was written behind it, and must join on', async () => {
  await posted('2026-06-01', 120_000);
  await posted('2026-06-20', -5_000);
  await record(june, 'june');
  await posted('2026-06-30', -1_250, account, '2026-07-04T00:00:00Z');
  await posted('2026-06-15', 700, account, '2026-07-04T00:00:00Z');
  cloud.at('2026-08-03T02:00:00Z');
  expect(await bankUnreconciledOf(communityId, 'S', { ...half, to: '2026-07-31' })).toContainEqual(
    expect.stringMatching(/只对到 2026 年 6 月 30 日/),
  );
  await expect(record(['2026-07-02,支票,50.00,,1100.00,乙'], 'wrong')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringMatching(/中间缺了几笔/),
  });
  const july = [...june, '2026-07-02,支票,50.00,,1137.50,乙', '2026-07-31,利息,,3.00,1140.50,银行'];
  expect(await record(july, 'july')).toEqual({ to: '2026-07-31', differences: 2 });
  expect((await open()).map(({ fen, side }) => [fen, side])).toEqual([
    [700, 'books'],
    [300, 'bank'],
  ]);
  expect(await table(bankDifferences).count({ communityId, state: 'settled' })).toBe(2);
});

test('a balance alone is held against the books, too', async () => {
  await posted('2026-06-01', 120_000);
  const slip = (closingFen: number, day: string) =>
    cloud
      .upload(`settlements/${communityId}/${day}.jpg`, 'picture')
      .then((fileId) =>
        cloud.as(staff.manager).payment.recordBankBalance({ communityId, account, day, closingFen, fileId }),
      );
  expect(await slip(120_000, '2026-06-29')).toMatchObject({ differences: 0 });
  expect(await bankTextOf(communityId, 'S')).toBe(
    '公共收益专户和银行对到 2026 年 6 月 29 日（只对了余额，没有逐笔对）',
  );
  expect(await slip(119_000, '2026-06-30')).toMatchObject({ differences: 1 });
  expect(await open(staff.cashier)).toMatchObject([{ side: 'balance', fen: -1_000, mayExplain: true }]);
  await expect(slip(119_000, '2026-06-28')).rejects.toMatchObject({ field: 'day' });
  await expect(slip(119_000, '2026-07-03')).rejects.toMatchObject({ code: 'TOO_EARLY' });
});

test('a bad row is named and nothing is recorded; an account is for those who keep it', async () => {
  await expect(record(['2026-06-01,x,,1,1,', '2026-06-02,x,,1,9,'], 'bad')).rejects.toMatchObject({
    message: expect.stringMatching(/第 3 行：余额接不上/),
  });
  expect(await table(bankHeads).count({ communityId })).toBe(0);
  const fileId = await upload(june, 'k');
  const asK = (openid: string) => cloud.as(openid).payment.previewBankList({ communityId, account: 'K1001', fileId });
  await expect(asK(staff.cashier)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await asK(staff.committee)).differences).toHaveLength(2);
  await expect(cloud.as(owner).payment.bankAccounts({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the desk tells another person of what is open, and who keeps an account that its paper is late', async () => {
  await posted('2026-06-01', 120_000);
  const tasks = async (openid: string) =>
    (await cloud.as(openid).desk.today({ communityId })).tasks.filter(({ kind }) => kind === 'bank');
  expect(await tasks(staff.manager)).toMatchObject([{ title: '公共收益专户和银行对账', detail: '还没有和银行对过账' }]);
  expect(await tasks(staff.community)).toEqual([]);
  await record(june, 'june');
  expect(await tasks(staff.manager)).toMatchObject([{ title: '查明公共收益专户 1 处银行差异' }]);
  expect(await tasks(staff.cashier)).toEqual([]);
  cloud.at('2026-08-12T02:00:00Z');
  expect(await tasks(staff.cashier)).toMatchObject([{ title: '公共收益专户和银行对账' }]);
  expect(await tasks(staff.clerk)).toEqual([]);
});
