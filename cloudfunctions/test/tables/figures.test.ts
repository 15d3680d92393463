import { accountOf, bookOf } from '@mulin/domain/ledger/chart';
import { yearBudgets } from '@mulin/shared-types/documents/budgets';
import { units } from '@mulin/shared-types/documents/places';
import { committeeBudgets } from '@mulin/shared-types/documents/purses';
import { surveys } from '@mulin/shared-types/documents/surveys';
import type { OfficeList } from '@mulin/shared-types/operations/tables';
import { table } from '../../src/kit/database';
import { firstBills } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { places, settle, staff } from '../world';
import { readTable } from './above-rows';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId } = places;

type Line = Record<string, string>;

/** The rows of a list by their headings. */
async function linesOf(who: string, list: OfficeList, days: object = {}): Promise<Line[]> {
  return (await readTable(await cloud.as(who).tables.take({ communityId, list, ...days }))).rows;
}
const fen = (line: Line, heading: string): number => Math.round(Number(line[`${heading}（元）`]) * 100);
const sum = (lines: readonly Line[], heading: string): number =>
  lines.reduce((all, line) => all + fen(line, heading), 0);

test('what each building was billed and still owes is what the page says', async () => {
  await firstBills(cloud);
  for (let no = 0; no < 12; no++) {
    const more = { communityId, building: '3号楼', label: `3号楼9${no}`, order: `z${no}` };
    await table(units).put({ ...documentOf(units, { _id: `more-${no}` }), ...more } as never);
  }
  cloud.at('2026-08-02T09:00:00+08:00');
  const shown = await cloud.as(staff.manager).fees.collection({ communityId });
  const collected = await linesOf(staff.manager, 'collection');
  expect(collected).toHaveLength(shown.buildings.length);
  expect(shown.billedFen).toBeGreaterThan(0);
  expect(sum(collected, '应收')).toBe(shown.billedFen);
  expect(sum(collected, '已收')).toBe(shown.paidFen);
  const { buildings } = await cloud.as(staff.bureau).arrears.arrearsByBuilding({ communityId });
  const late = await linesOf(staff.bureau, 'overdue-buildings');
  expect(late.map((line) => [line.楼栋, Number(line.欠费户数), fen(line, '欠费')])).toEqual(
    buildings.map(({ building, overdueHomes, overdueFen }) => [building, overdueHomes, overdueFen]),
  );
  expect(sum(late, '欠费')).toBeGreaterThan(0);
});

test('balances: what stood before and what moved is what stands after, and equals the trial balance', async () => {
  await firstBills(cloud);
  const { accounts } = await cloud.as(staff.cashier).ledger.trialBalance({ communityId, upTo: '2026-12-31' });
  expect(accounts.length).toBeGreaterThan(0);
  for (const from of ['2026-01-01', '2026-08-01']) {
    const lines = await linesOf(staff.cashier, 'balances', { from, to: '2026-12-31' });
    expect(lines.map((line) => line.科目)).toEqual(accounts.map(({ account }) => account));
    for (const [at, line] of lines.entries()) {
      const { account = '', debitFen = 0, creditFen = 0 } = accounts[at] ?? {};
      expect(line.名称).toBe(accountOf(account).title);
      const net = (side: string) => fen(line, `${side}借方`) - fen(line, `${side}贷方`);
      expect(net('期初') + net('本期')).toBe(net('期末'));
      expect(net('期末')).toBe(debitFen - creditFen);
    }
    const books = new Set(accounts.map(({ account }) => bookOf(account)));
    expect(books.size).toBeGreaterThan(0);
    expect(sum(lines, '本期借方')).toBe(sum(lines, '本期贷方'));
  }
});

test('a yearly budget is a row a line, with the totals that follow from them', async () => {
  const items = [
    { code: 'A1', amountFen: 12_000_000 },
    { code: 'A10', amountFen: 500_000 },
  ];
  const fields = { communityId, kind: 'fees', year: '2026', version: 1, items, state: 'published', enteredBy: 'x' };
  await table(yearBudgets).put({ ...documentOf(yearBudgets, { _id: 'b1' }), ...fields } as never);
  const lines = await linesOf(staff.committee, 'year-budgets');
  const { budgets } = await cloud.as(staff.committee).board.budgets({ communityId });
  expect(lines.map((line) => [line.项目, fen(line, '预算')])).toEqual(
    budgets.flatMap(({ rows }) => rows.map(({ title, amountFen }) => [title, amountFen])),
  );
  expect(lines.map((line) => line.状态)).toContain('公示了');
});

test('the committee’s budget is there for every year chosen, planned or not', async () => {
  const { items: funds } = await cloud.as(staff.committee).ledger.committeeFunds({ communityId, year: '2026' });
  const [first] = funds;
  const budget = { communityId, year: '2026', version: 1, items: [{ kind: first?.kind, amountFen: 80_000 }] };
  await table(committeeBudgets).put({ ...documentOf(committeeBudgets, { _id: 'k1' }), ...budget } as never);
  const lines = await linesOf(staff.bureau, 'committee-funds', { from: '2025-06-01', to: '2026-03-01' });
  expect(lines).toHaveLength(2 * funds.length);
  const planned = lines.filter((line) => line.有没有预算 === '有');
  expect(planned.map((line) => [line.年度, fen(line, '预算')])).toEqual([['2026', 80_000]]);
});

test('what should hang on the board is there item by item, and what is missing says so', async () => {
  const { lists } = await cloud.as(staff.street).board.lists({ communityId });
  const lines = await linesOf(staff.street, 'disclosure-items');
  expect(lines).toHaveLength(lists.flatMap(({ items }) => items).length);
  expect(lines.filter((line) => line.现在挂着的 === '没有')).toHaveLength(
    lists.reduce((all, { missing }) => all + missing, 0),
  );
});

test('the fund of each building adds up to the fund', async () => {
  const shown = await cloud.as(staff.committee).fund.overview({ communityId });
  const lines = await linesOf(staff.committee, 'fund-buildings');
  expect(lines).toHaveLength(shown.buildings.length);
  expect(sum(lines, '余额')).toBe(shown.balanceFen);
});

test('a survey of satisfaction stands there with the period it is of; opinions have none', async () => {
  const asked = { communityId, state: 'open', at: new Date('2026-07-01T01:00:00Z') };
  const periods = { s1: '2026H1', s2: null };
  for (const [_id, period] of Object.entries(periods))
    await table(surveys).put({ ...documentOf(surveys, { _id }), ...asked, period } as never);
  const lines = await linesOf(staff.clerk, 'surveys', { from: '2026-07-01', to: '2026-07-31' });
  expect(lines.map((line) => line.期间).sort()).toEqual(['', '2026 年上半年']);
});

test('a survey that too few answered says only that', async () => {
  const result = { answers: 4, withheld: true, questions: [], satisfied: null, buildings: [] };
  const closed = { communityId, state: 'closed', at: new Date('2026-07-01T01:00:00Z'), questions: [], result };
  await table(surveys).put({ ...documentOf(surveys, { _id: 's1' }), ...closed } as never);
  const lines = await linesOf(staff.clerk, 'survey-results', { from: '2026-07-01', to: '2026-07-31' });
  expect(lines.map((line) => [line.选项或回答, Number(line.份数)])).toEqual([['回答不到十份，只公布份数', 4]]);
});
