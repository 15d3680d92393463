import { budgetKindTitles } from '@mulin/domain/disclosure/budget-kinds';
import { reviewedStates } from '@mulin/domain/disclosure/reviewed-states';
import { offices } from '@mulin/shared-types/operations/tables';
import { arrearsByBuilding } from '../../arrears/ladder/list';
import { budgets } from '../../board/budgets/list';
import { lists as disclosed } from '../../board/lists';
import { statements } from '../../board/statements';
import { collection } from '../../fees/collection';
import { overview } from '../../fund/overview';
import { committeeFunds } from '../../ledger/purses/committee-funds';
import { kept, type Span } from '../list';
import { accountants } from './whose';

const yearsIn = ({ from, to }: Span): string[] => {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, nth) => String(first + nth));
};

/** What is planned, added up and shown: sums of a building or a community, never of a home. */
export const aboutFigures = {
  'year-budgets': kept(
    { title: '年度预算', holds: '每一版年度预算，一行一项：物业费、公共收益', who: accountants },
    async ({ communityId, ctx }) => {
      const { budgets: found } = await budgets({ communityId }, ctx);
      return found.flatMap((budget) => budget.rows.map((row) => ({ ...budget, ...row })));
    },
    (c) => [
      c.text('年度', 8, ({ year }) => year),
      c.text('预算', 12, ({ kind }) => budgetKindTitles[kind]),
      c.text('第几版', 8, ({ version }) => version),
      c.text('状态', 16, ({ state }) => reviewedStates[state]),
      c.text('项目', 24, ({ title }) => title),
      c.fen('预算', ({ amountFen }) => amountFen),
      c.text('依据', 30, ({ ground }) => ground),
    ],
  ),
  statements: kept(
    { title: '收支报表', holds: '编过的每一份报表：哪个半年、第几版、哪天前公示、公示了没有', who: accountants },
    async ({ communityId, ctx }) => (await statements({ communityId }, ctx)).statements,
    (c) => [
      c.text('期间', 20, ({ periodText }) => periodText),
      c.text('报表', 24, ({ kindTitle }) => kindTitle),
      c.text('第几版', 8, ({ version }) => version),
      c.text('状态', 16, ({ state }) => reviewedStates[state]),
      c.day('最迟公示', ({ dueDay }) => dueDay),
    ],
  ),
  'disclosure-items': kept(
    { title: '应公示的清单', holds: '四公开、三公开、八项内容、价格公示栏，逐项：现在挂着什么、缺什么', who: offices },
    async ({ communityId, ctx }) => {
      const { lists } = await disclosed({ communityId }, ctx);
      return lists.flatMap((list) => list.items.map((item) => ({ of: list, ...item })));
    },
    (c) => [
      c.text('清单', 16, ({ of }) => of.title),
      c.text('项目', 30, ({ title }) => title),
      c.text('谁公示', 20, ({ responsible }) => responsible),
      c.text('现在挂着的', 40, ({ notices }) => notices.map((one) => one.title).join('；') || '没有'),
      c.day('公示', ({ notices }) => notices[0]?.postedOn ?? null),
      c.text('逾期天数', 10, ({ overdueDays }) => overdueDays ?? ''),
      c.text('依据', 40, ({ of }) => of.basis),
    ],
  ),
  collection: kept(
    { title: '各楼缴费情况', holds: '今年应收、已收、收缴率，按楼（不到十户的并在一起）', who: offices },
    async ({ communityId, ctx }) => (await collection({ communityId }, ctx)).buildings,
    (c) => [
      c.text('楼栋', 24, ({ building }) => building),
      c.text('户数', 8, ({ units }) => units),
      c.fen('应收', ({ billedFen }) => billedFen),
      c.fen('已收', ({ paidFen }) => paidFen),
      c.text('收缴率', 10, ({ paidPercent }) => paidPercent),
    ],
  ),
  'overdue-buildings': kept(
    { title: '各楼欠费情况', holds: '现在有几户过了期没缴、一共多少，按楼（不到十户的并在一起）', who: offices },
    async ({ communityId, ctx }) => (await arrearsByBuilding({ communityId }, ctx)).buildings,
    (c) => [
      c.text('楼栋', 24, ({ building }) => building),
      c.text('户数', 8, ({ units }) => units),
      c.text('欠费户数', 10, ({ overdueHomes }) => overdueHomes),
      c.fen('欠费', ({ overdueFen }) => overdueFen),
    ],
  ),
  'committee-funds': kept(
    {
      title: '业委会经费预算执行',
      holds: '一年里每一项：预算多少、支出了多少、超了没有',
      who: offices,
      dayTitle: '哪几年',
    },
    async (span) => {
      const { communityId, ctx } = span;
      const years = await Promise.all(
        yearsIn(span).map(async (year) => ({ year, ...(await committeeFunds({ communityId, year }, ctx)) })),
      );
      return years.flatMap(({ year, items }) => items.map((item) => ({ year, ...item })));
    },
    (c) => [
      c.text('年度', 8, ({ year }) => year),
      c.text('项目', 24, ({ title }) => title),
      c.text('有没有预算', 12, ({ budgetFen }) => (budgetFen === null ? '没有' : '有')),
      c.fen('预算', ({ budgetFen }) => budgetFen ?? 0),
      c.fen('支出', ({ spentFen }) => spentFen),
      c.text('超预算', 10, ({ over }) => (over ? '超了' : '')),
    ],
  ),
  'fund-buildings': kept(
    { title: '各楼维修资金', holds: '首期交存、现在余额、不到三成的户数，按楼（不到十户的并在一起）', who: offices },
    async ({ communityId, ctx }) => (await overview({ communityId }, ctx)).buildings,
    (c) => [
      c.text('楼栋', 24, ({ building }) => building),
      c.text('户数', 8, ({ homes }) => homes),
      c.fen('首期交存', ({ firstFen }) => firstFen),
      c.fen('余额', ({ balanceFen }) => balanceFen),
      c.fen('已预留', ({ heldFen }) => heldFen),
      c.text('不到三成的户数', 14, ({ underTopUp }) => underTopUp),
    ],
  ),
};
