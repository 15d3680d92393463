import { addDays } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { allowanceOf, booksOf, SPENDINGS, type Spending } from '@mulin/domain/earnings/kinds';
import { committeeFen } from '@mulin/domain/earnings/sums';
import { formatFen } from '@mulin/domain/money/fen';
import { committeeBudgets, purseEntries } from '@mulin/shared-types/documents/purses';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { between, Duplicate, oneOf, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { sumsNow } from '../../kit/ledger-sums';
import { enter } from './entry';

const spendings = Object.keys(SPENDINGS) as Spending[];

/** 支出登记 with its voucher. An allowance is paid to a post; who holds it is nobody's to read without consent. */
export const enterSpending: Handler<typeof ledger, 'enterSpending'> = async (input, ctx) => {
  const { communityId, requestId, kind, amountFen, day, title, fileIds, post } = input;
  if (kind === 'allowance' && post === undefined) throw new Refusal('INVALID_INPUT', '选是哪个职务的津贴', 'post');
  if (kind !== 'allowance' && input.counterparty === '')
    throw new Refusal('INVALID_INPUT', '写上付给谁', 'counterparty');
  const counterparty = kind === 'allowance' && post ? allowanceOf(post) : input.counterparty;
  const balanceFen = committeeFen(await sumsNow(communityId));
  if (amountFen > balanceFen) {
    throw new Refusal('INVALID_INPUT', `业委会账户只有 ${formatFen(balanceFen)} 元`, 'amountFen');
  }
  const _id = idOf('spent', 'request', communityId, requestId);
  const facts = { _id, communityId, kind, title, amountFen, day, fileIds, counterparty };
  await enter({ ...facts, book: 'K', books: booksOf(kind) }, ctx);
  ctx.note({ kind, amountFen });
  return { entryId: _id };
};

/** 业主分摊 (B6): the money is the committee's from the day it is in its account; on what it rests stands in the statement. */
export const enterContribution: Handler<typeof ledger, 'enterContribution'> = async (input, ctx) => {
  const { communityId, requestId, amountFen, day, ground, fileIds } = input;
  const _id = idOf('paid-in', 'request', communityId, requestId);
  const facts = { _id, communityId, kind: 'contribution' as const, amountFen, day, ground, fileIds };
  await enter({ ...facts, book: 'K', books: booksOf('contribution'), title: '业主分摊业委会工作经费' }, ctx);
  ctx.note({ amountFen });
  return { entryId: _id };
};

export const budgetOf = (communityId: string, year: string) =>
  table(committeeBudgets).first({ communityId, year }, [['version', 'desc']]);

/** 定预算: each time a new version, the earlier stay. */
export const setCommitteeBudget: Handler<typeof ledger, 'setCommitteeBudget'> = async (input, ctx) => {
  const { communityId, year, items, ground } = input;
  if (new Set(items.map(({ kind }) => kind)).size < items.length) {
    throw new Refusal('INVALID_INPUT', '同一项只写一行', 'items');
  }
  const version = ((await budgetOf(communityId, year))?.version ?? 0) + 1;
  const budget = { communityId, year, version, items, ground, by: ctx.caller.openid, at: ctx.now };
  try {
    await table(committeeBudgets).insert({ _id: `${communityId}:${year}:${version}`, ...budget });
  } catch (error) {
    if (error instanceof Duplicate) throw new Refusal('CONFLICT', '别人刚刚也定了预算，请刷新再看');
    throw error;
  }
  ctx.note({ year, version });
  return { version };
};

export const committeeFunds: Handler<typeof ledger, 'committeeFunds'> = async ({ communityId, year }) => {
  const { from, to } = parsePeriod(year);
  const inYear = { communityId, day: between(from, addDays(to, 1)) };
  const [sums, budget, spent, received] = await Promise.all([
    sumsNow(communityId),
    budgetOf(communityId, year),
    table(purseEntries).sumBy({ ...inYear, state: 'done', kind: oneOf(spendings) }, 'kind', 'amountFen'),
    table(purseEntries).sumBy(
      { ...inYear, state: 'done', kind: oneOf(['committee', 'contribution'] as const) },
      'kind',
      'amountFen',
    ),
  ]);
  return {
    balanceFen: committeeFen(sums),
    receivedFen: received.get('committee') ?? 0,
    contributedFen: received.get('contribution') ?? 0,
    spentFen: spendings.reduce((fen, kind) => fen + (spent.get(kind) ?? 0), 0),
    items: spendings.map((kind) => {
      const budgetFen = budget?.items.find((item) => item.kind === kind)?.amountFen ?? null;
      const spentFen = spent.get(kind) ?? 0;
      return { kind, title: SPENDINGS[kind].title, budgetFen, spentFen, over: spentFen > (budgetFen ?? spentFen) };
    }),
    budget: budget ? { version: budget.version, ground: budget.ground, at: budget.at.toISOString() } : null,
  };
};
