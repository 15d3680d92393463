import { hashOf } from '@mulin/domain/canonical/hash';
import { type Period, parsePeriod, periodBefore } from '@mulin/domain/day/period';
import { missingReasons } from '@mulin/domain/disclosure/compare';
import { type Statement, type StatementInput, statementSeal } from '@mulin/domain/disclosure/statement';
import { statementA, TEMPLATE_A } from '@mulin/domain/disclosure/statement-a';
import { statementB, TEMPLATE_B } from '@mulin/domain/disclosure/statement-b';
import { statements } from '@mulin/shared-types/documents/board';
import type { communities } from '@mulin/shared-types/documents/places';
import { type Row, table } from '../kit/database';
import { type Book, type BookOfPeriod, type Closing, readBook } from './books';

export type StatementDocument = Row<typeof statements>;
export type StatementKind = StatementDocument['kind'];
type Community = Row<typeof communities>;

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

const bookOf: Record<StatementKind, Book> = { fees: 'P', 'shared-earnings': 'S' };
const templates: Record<StatementKind, string> = { fees: TEMPLATE_A, 'shared-earnings': TEMPLATE_B };

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
  const book = await readBook(community._id, bookOf[kind], period, published && figuresOf(published).closing);
  const previous = published ? figuresOf(published).statement : await previousComputed(community, kind, before, book);
  const input = inputOf(community, period, book, previous, lastYear && figuresOf(lastYear).statement);
  const statement = report(community, kind, input, book);
  const ungiven = new Set(missingReasons(statement.lines));
  return {
    figures: { statement, closing: book.closing },
    inputHash: hashOf(statementSeal(templates[kind], input)),
    faults: statement.problems.filter((problem) => !ungiven.has(problem)),
  };
}

/** Nothing was published for the period before: its column is computed, if anything happened in it. */
async function previousComputed(
  community: Community,
  kind: StatementKind,
  period: Period,
  { earlier }: BookOfPeriod,
): Promise<Statement | undefined> {
  if (!earlier.some(({ day }) => day >= period.from && day <= period.to)) return undefined;
  const book = await readBook(community._id, bookOf[kind], period, undefined);
  return report(community, kind, inputOf(community, period, book), book);
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

function report({ company }: Community, kind: StatementKind, input: StatementInput, book: BookOfPeriod): Statement {
  if (kind === 'shared-earnings') return statementB(input);
  const { feeSystem } = company;
  return statementA({ ...input, feeSystem, openBills: book.closing.debts, earlierPayments: book.earlier });
}

export async function publishedOf(
  communityId: string,
  kind: StatementKind,
  period: string,
): Promise<StatementDocument | undefined> {
  const [published] = await table(statements).find({ communityId, kind, period, state: 'published' }, { limit: 1 });
  return published;
}
