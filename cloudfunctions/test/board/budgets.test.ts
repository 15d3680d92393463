import { read, utils } from '@e965/xlsx';
import { notices, obligations } from '@mulin/shared-types/documents/board';
import { communities } from '@mulin/shared-types/documents/places';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { posted } from '../ledger/posted';
import { readPdf } from '../print/read-pdf';
import { otherOwner, owner, places, post, settle, staff } from '../world';

const { community: communityId } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-02-02T02:00:00Z');
});
afterEach(() => cloud.close());

const items = [
  { code: 'A1', amountFen: 1_000_000 },
  { code: 'A22', amountFen: 240_000 },
];
type Entered = Parameters<ReturnType<TestCloud['as']>['board']['enterBudget']>[0];
const enter = (more: Partial<Entered> = {}) =>
  cloud.as(staff.manager).board.enterBudget({
    communityId,
    kind: 'fees',
    year: '2026',
    items,
    ground: '2026 年 1 月业委会会议',
    ...more,
  });
const review = (budgetId: string, agree = true, openid: string = staff.committee) =>
  cloud.as(openid).board.reviewBudget({ budgetId, agree, note: agree ? '' : '电梯费太高' });
const listed = async () => (await cloud.as(staff.street).board.budgets({ communityId })).budgets;

test('entered by the firm, agreed to by the committee, on the board as a notice everybody reads; once', async () => {
  const { budgetId } = await enter();
  expect(await listed()).toMatchObject([{ state: 'submitted', mine: false }]);
  await expect(review(budgetId, true, staff.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await post(staff.manager, 'committee');
  await expect(review(budgetId, true, staff.manager)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await review(budgetId, false);
  expect(await listed()).toMatchObject([{ state: 'returned', reviewNote: '电梯费太高' }]);
  await enter({ items: [...items, { code: 'A24', amountFen: 100_000 }] });
  const both = await Promise.all([review(budgetId), review(budgetId)].map((one) => one.catch(() => null)));
  expect(both).toContainEqual({ noticeId: `${budgetId}:notice` });
  expect(await table(notices).count({})).toBe(1);
  const { body, title } = await cloud.as(owner).board.notice({ noticeId: `${budgetId}:notice` });
  expect(title).toBe('2026 年物业费预算');
  expect(body).toContain('合计　企业结余：6,600.00 元');
  expect(body).toContain('和业主商定：2026 年 1 月业委会会议');
});

test('a line the statement does not have, a line twice, another year, a published year without a reason: refused', async () => {
  await expect(enter({ items: [{ code: 'A51', amountFen: 1 }] })).rejects.toMatchObject({ field: 'items.0.code' });
  await expect(enter({ items: [...items, ...items] })).rejects.toMatchObject({ field: 'items' });
  await expect(enter({ year: '2025' })).rejects.toMatchObject({ field: 'year' });
  const { budgetId } = await enter();
  await review(budgetId);
  await expect(enter()).rejects.toMatchObject({ field: 'reason' });
  const next = await enter({ reason: '电梯大修', items: [{ code: 'A22', amountFen: 1 }] });
  await review(next.budgetId);
  expect((await listed()).map(({ state, version }) => [state, version])).toEqual([
    ['published', 2],
    ['superseded', 1],
  ]);
  expect(await table(notices).get(`${budgetId}:notice`)).toMatchObject({ state: 'superseded' });
});

test('the column 全年预算 stands in the statement, its spreadsheet and its paper; a new budget makes a draft stale', async () => {
  const fileIds = [await cloud.upload(uploadPath('vouchers', communityId, 'a.jpg'), 'picture')];
  const facts = { communityId, entryId: 'e', account: 'P5003', amountFen: 100_000, day: '2026-02-01', title: '维保' };
  const { ledger } = cloud.as(staff.cashier);
  await posted(cloud, await ledger.enterCost({ ...facts, counterparty: '维保公司', fileIds }));
  const first = await enter();
  await review(first.budgetId);
  cloud.at('2026-07-05T02:00:00Z');
  const draft = () => cloud.as(staff.cashier).board.draftStatement({ communityId, kind: 'fees', period: '2026H1' });
  const { statementId } = await draft();
  const line = async (code: string) => {
    const { figures } = await cloud.as(staff.committee).board.statement({ statementId });
    return figures.lines.find((one) => one.code === code)?.budgetFen;
  };
  expect([await line('A22'), await line('A40'), await line('A50'), await line('A20')]).toEqual([
    240_000,
    240_000,
    760_000,
    null,
  ]);
  const second = await enter({ reason: '更正', items: [...items, { code: 'A24', amountFen: 5 }] });
  await review(second.budgetId);
  const submit = () => cloud.as(staff.cashier).board.submitStatement({ statementId, reasons: {} });
  await expect(submit()).rejects.toMatchObject({ code: 'CONFLICT' });
  await draft();
  await submit();
  await cloud.as(staff.committee).board.reviewStatement({ statementId, agree: true, note: '' });
  const bytes = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
  const { file } = await cloud.as(owner).board.statementSheet({ statementId });
  const rows = utils.sheet_to_json<(string | number)[]>(read(await bytes(file.url)).Sheets.收支表 ?? {}, { header: 1 });
  expect(rows.find(([code]) => code === 'A22')?.[5]).toBe(2_400);
  const paper = await cloud.as(owner).print.statement({ statementId });
  const { pages } = await readPdf(await bytes(paper.file.url));
  expect(pages.join('').replace(/\s/g, '')).toContain('全年预算');
});

test('酬金制 owes a budget every year by the end of March, overdue by itself; 包干制 does not', async () => {
  cloud.at('2026-04-01T02:00:00Z');
  await cloud.tick('board', 'openDuties');
  const id = `${communityId}:budget.fees:2026`;
  expect(await table(obligations).get(id)).toBeUndefined();
  await table(communities).update(communityId, {}, { 'company.feeSystem': 'commission' });
  await cloud.tick('board', 'openDuties');
  expect(await table(obligations).get(id)).toMatchObject({ dueDay: '2026-03-31', metDay: null });
  const { rows } = await cloud.as(owner).board.notices({ communityId });
  expect(rows).toContainEqual(expect.objectContaining({ title: '2026 年物业费预算', badge: 'overdue' }));
  expect((await cloud.as(staff.manager).board.budgets({ communityId })).owed).toBe(true);
  const { budgetId } = await enter();
  await review(budgetId);
  expect(await table(obligations).get(id)).toMatchObject({ metDay: '2026-04-01' });
});

test('residents read budgets on the board only; nobody of another community sees or enters one', async () => {
  const { budgetId } = await enter();
  for (const openid of [owner, otherOwner, staff.clerk]) {
    await expect(cloud.as(openid).board.budgets({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(review(budgetId, true, openid)).rejects.toMatchObject({ code: expect.stringMatching(/FORB|NOT_F/) });
  }
});
