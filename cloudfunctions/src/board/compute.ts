import { hashOf } from '@mulin/domain/canonical/hash';
import { type Period, parsePeriod, periodBefore } from '@mulin/domain/day/period';
import { type BudgetKind, budgetKinds } from '@mulin/domain/disclosure/budget-kinds';
import { missingReasons } from '@mulin/domain/disclosure/compare';
import type { StatementKind } from '@mulin/domain/disclosure/kinds-of-statement';
import { type Statement, type StatementInput, statementSeal } from '@mulin/domain/disclosure/statement';
import { statementA, TEMPLATE_A } from '@mulin/domain/disclosure/statement-a';
import { statementB, TEMPLATE_B } from '@mulin/domain/disclosure/statement-b';
import { statementC, TEMPLATE_C } from '@mulin/domain/disclosure/statement-c';
import { aboutUtilities, statementD, TEMPLATE_D } from '@mulin/domain/disclosure/statement-d';
import { planOfFunds, statementE, TEMPLATE_E } from '@mulin/domain/disclosure/statement-e';
import { fundByBuilding } from '@mulin/domain/fund/by-building';
import { statements } from '@mulin/shared-types/documents/board';
import { fundEntries } from '@mulin/shared-types/documents/fund';
import type { communities } from '@mulin/shared-types/documents/places';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import { balancesAt } from '../fund/balances-at';
import { emergenciesOf } from '../fund/emergencies';
import { atMost, oneOf, type Row, table } from '../kit/database';
import { inOrderOf } from '../kit/natural-order';
import { budgetOf } from '../ledger/purses/committee-funds';
import { bankUnreconciledOf } from './bank-unreconciled';
import { type BookOfPeriod, bookOf, type Closing, readBook } from './books/book';
import type { Book } from './books/day';
import { planOf } from './budgets/published';
import { unpostedOf } from './unposted';
import { unreconciledOf } from './unreconciled';

export type StatementDocument = Row<typeof statements>;
type Community = Row<typeof communities>;

/** Far more than ever wait for a second person. */
const MOST_ENTRIES = 1000;

/** What is kept of a computed statement. */
export interface Figures {
  statement: Statement;
  closing: Closing;
}

export interface Computed {
  figures: Figures;
  inputHash: string;
  /** What does not agree in the books, in words; nothing of it may reach the board. */
  faults: string[];
}

const templates: Record<StatementKind, string> = {
  fees: TEMPLATE_A,
  'shared-earnings': TEMPLATE_B,
  'fund-use': TEMPLATE_C,
  utilities: TEMPLATE_D,
  'committee-funds': TEMPLATE_E,
};

const isPlanned = (kind: StatementKind): kind is BudgetKind => budgetKinds.some((one) => one === kind);

/** Figures are the border between the database and the rules: written by `computeStatement` and nobody else. */
export const figuresOf = ({ figures }: StatementDocument): Figures => figures as Figures;

/** The statement of a half-year, from nothing but the ledger; the columns beside it from what was published before, or computed. */
export async function computeStatement(community: Community, kind: StatementKind, periodId: string): Promise<Computed> {
  const period = parsePeriod(periodId);
  const before = periodBefore(period);
  const [published, lastYear] = await Promise.all([
    publishedOf(community._id, kind, before.id),
    publishedOf(community._id, kind, periodBefore(before).id),
  ]);
  const book = await readBook(community._id, kind, period, published && figuresOf(published).closing);
  const [previous, yearAgo] = await Promise.all([
    published ? figuresOf(published).statement : computedBefore(community, kind, before, book),
    lastYear ? figuresOf(lastYear).statement : computedBefore(community, kind, periodBefore(before), book),
  ]);
  const whole = {
    ...inputOf(community, period, book, previous, yearAgo),
    ...(await besideOf(community, kind, period, book)),
  };
  const plan = isPlanned(kind) ? await planOf(community, kind, period.id.slice(0, 4)) : undefined;
  const input = kind === 'utilities' ? aboutUtilities(whole) : { ...whole, ...(plan ? { plan } : {}) };
  const statement = report(community, kind, input, book);
  const ungiven = new Set(missingReasons(statement.lines));
  return {
    figures: { statement, closing: book.closing },
    inputHash: hashOf(statementSeal(templates[kind], input, book.seals)),
    faults: [
      ...(kind === 'fund-use' ? await unfinishedOf(community._id, period) : []),
      ...(await unfinishedPurses(community._id, bookOf[kind], period)),
      ...(await unpostedOf(community._id, bookOf[kind], period)),
      ...(await bankUnreconciledOf(community._id, bookOf[kind], period)),
      ...(bookOf[kind] === 'P' ? await unreconciledOf(community._id, period, book.postings) : []),
      ...statement.problems.filter((problem) => !ungiven.has(problem)),
    ],
  };
}

/** What was entered for the fund's book and is not written there yet would be missing from its statement for ever. */
async function unfinishedOf(communityId: string, { to }: Period): Promise<string[]> {
  const unfinished = await table(fundEntries).find(
    { communityId, state: oneOf(['waiting', 'working'] as const) },
    { limit: MOST_ENTRIES, fields: ['day'] },
  );
  const many = unfinished.filter(({ day }) => day <= to).length;
  return many > 0 ? [`维修资金还有 ${many} 笔登记了没复核`] : [];
}

/** The same of shared earnings and committee funds, whose homes' shares may still be being written. */
async function unfinishedPurses(communityId: string, book: Book, { to }: Period): Promise<string[]> {
  const unfinished = await table(purseEntries).find(
    { communityId, state: oneOf(['waiting', 'working'] as const), day: atMost(to) },
    { limit: MOST_ENTRIES, fields: ['books'] },
  );
  const many = unfinished.filter(({ books }) => books.includes(book)).length;
  return many > 0 ? [`公共收益、经费还有 ${many} 笔登记了没复核`] : [];
}

/** Nothing was published for an earlier period: its column is computed, if anything happened in it. */
async function computedBefore(
  community: Community,
  kind: StatementKind,
  period: Period,
  { earlier }: BookOfPeriod,
): Promise<Statement | undefined> {
  if (!earlier.some(({ day }) => day >= period.from && day <= period.to)) return undefined;
  const book = await readBook(community._id, kind, period, undefined);
  return report(community, kind, inputOf(community, period, book), book);
}

/** What a statement says besides the postings: the committee's budget, the fund by building. */
async function besideOf(
  { _id }: Community,
  kind: StatementKind,
  { from, to }: Period,
  { postings }: BookOfPeriod,
): Promise<Pick<StatementInput, 'plan' | 'accounts' | 'emergencies'>> {
  if (kind === 'committee-funds') {
    const budget = await budgetOf(_id, to.slice(0, 4));
    return budget ? { plan: planOfFunds(budget.items) } : {};
  }
  if (kind !== 'fund-use') return {};
  const then = inOrderOf(await balancesAt(_id, to), ({ building }) => building);
  return { accounts: fundByBuilding(then, postings), emergencies: await emergenciesOf(_id, from, to) };
}

function inputOf(
  { _id }: Community,
  period: Period,
  { opening, postings }: BookOfPeriod,
  previous?: Statement,
  lastYear?: Statement,
): StatementInput {
  return {
    communityId: _id,
    period,
    opening,
    postings,
    ...(previous ? { previous } : {}),
    ...(lastYear ? { lastYear } : {}),
  };
}

/** Counted are the postings themselves, not what they were condensed to. */
function report(community: Community, kind: StatementKind, input: StatementInput, book: BookOfPeriod): Statement {
  const postingCount = book.seals.reduce((sum, { postings }) => sum + postings, 0);
  return { ...statementOf(community, kind, input, book), postingCount };
}

function statementOf(
  { company }: Community,
  kind: StatementKind,
  input: StatementInput,
  book: BookOfPeriod,
): Statement {
  switch (kind) {
    case 'shared-earnings':
      return statementB(input);
    case 'fund-use':
      return statementC(input);
    case 'utilities':
      return statementD(input);
    case 'committee-funds':
      return statementE(input);
    default: {
      const { feeSystem } = company;
      const { arrears, earlier } = book;
      return statementA({ ...input, feeSystem, arrears, earlierPayments: earlier });
    }
  }
}

export async function publishedOf(
  communityId: string,
  kind: StatementKind,
  period: string,
): Promise<StatementDocument | undefined> {
  const [published] = await table(statements).find({ communityId, kind, period, state: 'published' }, { limit: 1 });
  return published;
}
