import { read, utils } from '@e965/xlsx';
import { utilityInvoiced } from '@mulin/domain/ledger/builders/costs';
import * as fund from '@mulin/domain/ledger/builders/fund';
import { committeeSpent, earningsToCommittee } from '@mulin/domain/ledger/builders/shared-earnings';
import { credit, debit, type Posting, post as posting } from '@mulin/domain/ledger/posting';
import type { OutputOf } from '@mulin/shared-types/contract';
import { notices, obligations, statements } from '@mulin/shared-types/documents/board';
import { fundAccounts, fundEntries } from '@mulin/shared-types/documents/fund';
import { communities } from '@mulin/shared-types/documents/places';
import type { board } from '@mulin/shared-types/operations/board';
import { table, transaction } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { postIn } from '../../src/kit/posting';
import { startCloud, type TestCloud } from '../cloud';
import { readPdf } from '../print/read-pdf';
import { documentOf } from '../sample';
import { otherOwner, owner, places, post, settle, staff } from '../world';

const { community: communityId } = places;
const period = '2026H2';
const secondMember = 'committee-second';
type Kind = OutputOf<(typeof board)['operations']['statement']>['kind'];
let cloud: TestCloud;

const at = (day: string, line: string) => ({ communityId, day, source: `test:${line}`, line });
const write = (one: Posting) => transaction((tx) => postIn(tx, one, 'test', new Date()));

beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await post(secondMember, 'committee');
  cloud.at('2026-12-20T02:00:00Z');
  const kept = { unitId: places.home, building: '3号楼', firstFen: 200_000, balanceFen: 50_000 };
  await table(fundAccounts).insert({ ...documentOf(fundAccounts, { _id: places.home }), communityId, ...kept });
  await write(fund.depositPaid(at('2026-07-05', 'deposit'), '首期', { unitId: places.home, fen: 80_000 }));
  const about = { projectId: 'roof', counterparty: '防水公司', decisionId: 'vote-1' };
  const share = { unitId: places.home, shareFen: 30_000, fromAccountFen: 30_000, dueFen: 0, developerFen: 0 };
  await write(fund.workCharged(at('2026-09-01', 'work'), [share], 0, about));
  await write(fund.contractorPaid(at('2026-09-10', 'paid'), 'work', 30_000, about));
  await write(
    utilityInvoiced(
      at('2026-08-10', 'power'),
      { totalFen: 12_000, ownFen: 2_000 },
      { counterparty: '电力公司', voucherIds: ['v'] },
    ),
  );
  await write(
    posting(at('2026-08-20', 'got'), '收分摊', [
      debit('P1001', 4_000),
      credit('P1103', 4_000, { unitId: places.home }),
    ]),
  );
  await write(earningsToCommittee(at('2026-07-10', 'purse'), 9_000, 'vote-2'));
  await write(
    committeeSpent(at('2026-10-10', 'office'), 'office', 2_500, { counterparty: '打印店', voucherIds: ['w'] }),
  );
  cloud.at('2027-01-10T02:00:00Z');
});
afterEach(() => cloud.close());

const preparerOf = (kind: Kind) => (kind === 'committee-funds' ? staff.committee : staff.cashier);
const draft = (kind: Kind, reason = '') =>
  cloud.as(preparerOf(kind)).board.draftStatement({ communityId, kind, period, reason });
const submit = (kind: Kind, statementId: string) =>
  cloud.as(preparerOf(kind)).board.submitStatement({ statementId, reasons: {} });
const agree = (statementId: string) =>
  cloud.as(secondMember).board.reviewStatement({ statementId, agree: true, note: '' });
async function publishOf(kind: Kind, reason = '') {
  const { statementId } = await draft(kind, reason);
  await submit(kind, statementId);
  await agree(statementId);
  return statementId;
}
const shownOf = (statementId: string, openid = owner) => cloud.as(openid).board.statement({ statementId });

test.each([
  ['fund-use', 'C', '维修资金', { opening: 0, incomeFen: 80_000, outgoFen: 30_000, closing: 50_000 }],
  ['utilities', 'D', '公共水电', { opening: 0, incomeFen: 10_000, outgoFen: 4_000, closing: 6_000 }],
  ['committee-funds', 'E', '业委会经费', { opening: 0, incomeFen: 9_000, outgoFen: 2_500, closing: 6_500 }],
] as const)('%s: drafted, reviewed by another, published, its duty met', async (kind, letter, title, sum) => {
  await cloud.tick('board', 'openDuties');
  const duty = `${communityId}:statements.${letter}:${period}`;
  expect(await table(obligations).get(duty)).toMatchObject({ dueDay: '2027-01-31', metDay: null });
  const { statementId } = await draft(kind);
  await expect(shownOf(statementId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await submit(kind, statementId);
  await agree(statementId);
  expect(await shownOf(statementId)).toMatchObject({ state: 'published', kindTitle: title, figures: sum });
  expect(await table(obligations).get(duty)).toMatchObject({ metDay: '2027-01-10' });
  expect(await table(notices).count({ kind: `statements.${letter}` })).toBe(1);
  await expect(shownOf(statementId, otherOwner)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the committee prepares its own statement and no other; who prepared it cannot agree to it', async () => {
  const asFirm = cloud
    .as(staff.cashier)
    .board.draftStatement({ communityId, kind: 'committee-funds', period, reason: '' });
  await expect(asFirm).rejects.toMatchObject({ field: 'kind' });
  const asCommittee = cloud
    .as(staff.committee)
    .board.draftStatement({ communityId, kind: 'fund-use', period, reason: '' });
  await expect(asCommittee).rejects.toMatchObject({ field: 'kind' });
  const { statementId } = await draft('committee-funds');
  await expect(cloud.as(staff.cashier).board.submitStatement({ statementId, reasons: {} })).rejects.toMatchObject({
    field: 'kind',
  });
  await submit('committee-funds', statementId);
  const own = cloud.as(staff.committee).board.reviewStatement({ statementId, agree: true, note: '' });
  await expect(own).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await agree(statementId);
});

test('a figure the ledger does not give cannot be published', async () => {
  const { statementId } = await draft('fund-use');
  await expect(
    cloud.call(staff.cashier, 'board', 'draftStatement', { communityId, kind: 'fund-use', period, figures: {} }),
  ).resolves.toMatchObject({ ok: false });
  await submit('fund-use', statementId);
  await write(fund.depositPaid(at('2026-12-01', 'late'), '续筹', { unitId: places.home, fen: 1 }));
  await table(fundAccounts).update(places.home, {}, { balanceFen: 50_001 });
  await expect(agree(statementId)).rejects.toMatchObject({ code: 'CONFLICT' });
  await draft('fund-use');
  const waiting = {
    ...documentOf(fundEntries, { _id: 'waiting' }),
    communityId,
    day: '2026-12-30',
    state: 'waiting' as const,
  };
  await table(fundEntries).insert(waiting);
  await expect(submit('fund-use', statementId)).rejects.toMatchObject({ message: expect.stringContaining('没复核') });
  await table(fundEntries).update('waiting', {}, { state: 'refused' });
  await submit('fund-use', statementId);
  await agree(statementId);
  expect((await shownOf(statementId)).figures.closing).toBe(50_001);
});

test('a correction supersedes and keeps the old one, figures and all', async () => {
  const first = await publishOf('committee-funds');
  await expect(draft('committee-funds')).rejects.toMatchObject({ field: 'reason' });
  await draft('committee-funds', '漏记审计费');
  await write(
    committeeSpent(at('2026-12-30', 'audit'), 'review', 1_000, { counterparty: '事务所', voucherIds: ['x'] }),
  );
  const second = await publishOf('committee-funds', '漏记审计费');
  expect(await shownOf(first)).toMatchObject({ state: 'superseded', figures: { closing: 6_500 } });
  expect(await shownOf(second)).toMatchObject({ version: 2, supersedes: first, figures: { closing: 5_500 } });
  expect(await table(statements).count({ kind: 'committee-funds' })).toBe(2);
});

test('the spreadsheet says cell by cell what the statement says, and opens with text as text', async () => {
  const statementId = await publishOf('fund-use');
  const { figures, inputHash } = await shownOf(statementId);
  const { file } = await cloud.as(owner).board.statementSheet({ statementId });
  const book = read(await readFile(file.fileId));
  const rows = utils.sheet_to_json<(string | number | undefined)[]>(book.Sheets.收支表 ?? {}, { header: 1 });
  expect(rows.slice(3, 7)).toEqual([
    ['上期结余', 0],
    ['本期收入', 800],
    ['本期支出', 300],
    ['期末结余', 500],
  ]);
  const head = rows.findIndex(([name]) => name === '行次');
  expect(rows[head]).toEqual([
    '行次',
    '项目',
    '本期（元）',
    '上期（元）',
    '去年同期（元）',
    '全年预算（元）',
    '变动原因',
    '说明',
  ]);
  figures.lines.forEach((line, nth) => {
    const [code, title, now, last, lastYear, budget, reason = '', note = ''] = rows[head + 1 + nth] ?? [];
    expect([code, title, reason, note]).toEqual([line.code, line.title, line.reason, line.note]);
    expect(Math.round(Number(now) * 100)).toBe(line.thisFen);
    expect([last ?? null, lastYear ?? null, budget ?? null]).toEqual([line.lastFen, line.lastYearFen, line.budgetFen]);
  });
  expect(rows.at(-1)).toEqual(['账本校验值', inputHash]);
  const months = utils.sheet_to_json<(string | number)[]>(book.Sheets.每月收支 ?? {}, { header: 1 });
  expect(months).toHaveLength(7);
  expect(months[1]).toEqual(['2026-07', 800, 0]);
  expect(months[3]).toEqual(['2026-09', 0, 300]);
});

test('a published statement is printed, the same bytes each time; a draft is not', async () => {
  const { statementId } = await draft('utilities');
  await expect(cloud.as(staff.cashier).print.statement({ statementId })).rejects.toMatchObject({ code: 'TOO_EARLY' });
  await submit('utilities', statementId);
  await agree(statementId);
  const paper = await cloud.as(owner).print.statement({ statementId });
  expect(await cloud.as(owner).print.statement({ statementId })).toMatchObject({ file: { fileId: paper.file.fileId } });
  expect(paper.fileName).toBe('锡源小区-2026 年下半年公共水电公示.pdf');
  const text = readPdf(await readFile(paper.file.fileId)).pages.join('');
  for (const words of ['期末没收到的', '120.00', '电力公司', '业主委员会复核']) expect(text).toContain(words);
});

test('like communities: nothing under five others, then only their middle; never a name', async () => {
  const statementId = await publishOf('committee-funds');
  const like = () => cloud.as(owner).board.likeCommunities({ statementId });
  const own = await table(statements).get(statementId);
  const here = await table(communities).get(communityId);
  if (!own || !here) throw new Error('not there');
  const add = async (nth: number) => {
    await table(communities).insert({ ...here, _id: `like-${nth}`, name: `同类${nth}` });
    const ratios = [{ code: 'E2', title: '支出占收入', basisPoints: nth * 100 }];
    await table(statements).insert({ ...own, _id: `like-${nth}`, communityId: `like-${nth}`, ratios });
  };
  for (const nth of [1, 2, 3, 4]) await add(nth);
  expect((await like()).rows).toEqual([]);
  await add(9);
  expect(await like()).toEqual({
    fewest: 5,
    rows: [{ code: 'E2', title: '支出占收入', basisPoints: 2_777, middle: 300, communities: 5 }],
  });
});

test('last half-year and the same half last year stand beside it, from the ledger if nothing was published then', async () => {
  cloud.at('2028-01-10T02:00:00Z');
  await write(fund.depositPaid(at('2027-02-05', 'first-half'), '续筹', { unitId: places.home, fen: 7_000 }));
  await write(fund.depositPaid(at('2027-08-05', 'second-half'), '续筹', { unitId: places.home, fen: 9_000 }));
  const { statementId } = await cloud
    .as(staff.cashier)
    .board.draftStatement({ communityId, kind: 'fund-use', period: '2027H2', reason: '' });
  const { figures } = await shownOf(statementId, staff.cashier);
  const paidIn = figures.lines.find(({ code }) => code === 'C1.1');
  expect(paidIn).toMatchObject({ thisFen: 9_000, lastFen: 7_000, lastYearFen: 80_000, big: true });
});
