import { addDays, dayOf } from '@mulin/domain/day/day';
import { halfYearText } from '@mulin/domain/day/spoken';
import { STATEMENT_KEEP_DAYS } from '@mulin/domain/disclosure/notice-kind';
import { obligationId } from '@mulin/domain/disclosure/obligation';
import { obligations, questions, statements as statementsCollection } from '@mulin/shared-types/documents/board';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import type { board } from '@mulin/shared-types/operations/board';
import { Refusal } from '@mulin/shared-types/refusal';
import { residentRoles } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { publicFiles } from '../ledger/reading';
import { badgeOf } from './badge';
import { bankTextOf } from './bank-unreconciled';
import { bookOf } from './books/book';
import { figuresOf, type StatementDocument } from './compute';
import { figuresShown } from './figures';
import { dueDayOf, noticeKindOf, periodDays, statementKindTitle } from './statement-title';

/** Decades of statements. */
const MOST_STATEMENTS = 500;
/** Twenty at most of each home that asks. */
const MOST_QUESTIONS = 5000;
/** The dearest come first; the books have the rest. */
const MOST_VOUCHERS = 500;

export const statements: Handler<typeof board, 'statements'> = async ({ communityId }, { caller }) => {
  const found = await table(statementsCollection).findAll(
    { communityId },
    {
      atMost: MOST_STATEMENTS,
      orderBy: [
        ['period', 'desc'],
        ['kind', 'asc'],
        ['version', 'desc'],
      ],
      fields: ['kind', 'period', 'version', 'state', 'preparedBy'],
    },
  );
  return {
    statements: found.map(({ _id, kind, period, version, state, preparedBy }) => ({
      statementId: _id,
      kind,
      kindTitle: statementKindTitle(kind),
      period,
      periodText: halfYearText(period),
      version,
      state,
      dueDay: dueDayOf(period),
      mine: preparedBy === caller.openid,
    })),
  };
};

/** What residents may see is what was published; a draft is as good as not there. */
export function shownTo({ caller, subjectOf }: Context): StatementDocument {
  const statement = subjectOf(statementsCollection);
  const onlyResident = caller.acting.every(({ role }) => residentRoles.some((one) => one === role));
  if (onlyResident && statement.state !== 'published' && statement.state !== 'superseded') {
    throw new Refusal('NOT_FOUND', '没有找到这份公示，可能还没公示');
  }
  return statement;
}

export const statement: Handler<typeof board, 'statement'> = async (_, ctx) => {
  const shown = shownTo(ctx);
  const { kind, period, reviewedAt, state } = shown;
  const published = state === 'published' || state === 'superseded' ? reviewedAt : null;
  const duty = await table(obligations).get(obligationId(shown.communityId, noticeKindOf(kind), period));
  return {
    statementId: shown._id,
    communityId: shown.communityId,
    kind,
    kindTitle: statementKindTitle(kind),
    period,
    periodText: `${halfYearText(period)}，${periodDays(period)}`,
    version: shown.version,
    state,
    figures: figuresShown(figuresOf(shown), reasonsOf(shown), await askedAbout(shown.noticeId)),
    postings: shown.postings,
    inputHash: shown.inputHash,
    vouchers: await vouchersOf(shown),
    reviewNote: shown.reviewNote,
    supersedes: shown.supersedes,
    reason: shown.reason,
    noticeId: shown.noticeId,
    preparedAt: shown.preparedAt.toISOString(),
    publishedAt: published?.toISOString() ?? null,
    keepUntil: published ? addDays(dayOf(published), STATEMENT_KEEP_DAYS) : null,
    ...badgeOf(duty, dayOf(ctx.now)),
    bankText: await bankTextOf(shown.communityId, bookOf[kind]),
    mine: shown.preparedBy === ctx.caller.openid,
  };
};

/** 有疑问的行: a figure somebody asked about is marked until it is answered. */
async function askedAbout(noticeId: string | null): Promise<ReadonlyMap<string, number>> {
  if (noticeId === null) return new Map();
  const asked = await table(questions).findAll(
    { noticeId },
    { atMost: MOST_QUESTIONS, fields: ['line', 'answeredAt', 'waitsFor'] },
  );
  const waiting = asked.filter(({ answeredAt, waitsFor }) => answeredAt === null || waitsFor !== null);
  const lines = waiting.map(({ line }) => line);
  return new Map(lines.map((line) => [line, lines.filter((one) => one === line).length]));
}

export const reasonsOf = ({ reasons }: StatementDocument): Map<string, string> =>
  new Map(reasons.map(({ code, reason }) => [code, reason]));

/** 凭证: each behind a cost or, of the common parts, an income of the period; the dearest first. */
async function vouchersOf(shown: StatementDocument) {
  const used = figuresOf(shown)
    .statement.vouchers.filter(({ fen }) => fen > 0)
    .sort((a, b) => b.fen - a.fen)
    .slice(0, MOST_VOUCHERS);
  const papers = await table(vouchers).find({ _id: oneOf(used.map(({ id }) => id)) }, { limit: MOST_VOUCHERS });
  const entries = await table(postings).find(
    { _id: oneOf(papers.map(({ postingId }) => postingId)) },
    { limit: MOST_VOUCHERS, fields: ['no'] },
  );
  const numbers = new Map(entries.map(({ _id, no }) => [_id, no]));
  const found = new Map(papers.map((paper) => [paper._id, paper]));
  return used.flatMap(({ id, fen }) => {
    const paper = found.get(id);
    if (!paper) return [];
    const no = numbers.get(paper.postingId) ?? null;
    return [{ voucherId: id, title: paper.title, no, files: publicFiles(paper).length, amountFen: fen }];
  });
}
