import { hashOf } from '@mulin/domain/canonical/hash';
import { addDays, dayOf } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { STATEMENT_KEEP_DAYS } from '@mulin/domain/disclosure/notice-kind';
import { obligationId } from '@mulin/domain/disclosure/obligation';
import { lineOf } from '@mulin/domain/disclosure/statement';
import { statements } from '@mulin/shared-types/documents/board';
import type { communities } from '@mulin/shared-types/documents/places';
import type { board } from '@mulin/shared-types/operations/board';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../fees/place';
import type { Context, Handler } from '../kit/context';
import { oneOf, type Row, type Transaction, table, transaction } from '../kit/database';
import { type NewNotice, type Obligation, postNoticeIn } from '../kit/notice';
import { requireOther } from '../kit/same-person';
import { type LedgerSeal, lastSeal } from '../ledger/sealing';
import { prepareBooks } from './books/job';
import { needsOf } from './books/needs';
import { computeStatement, figuresOf, type StatementDocument } from './compute';
import { refuseLateCorrection } from './draft-statement';
import { linesNeedingReason } from './figures';
import { figuresGiven, requireGiven } from './given-figures';
import { refuseUnlessPreparer } from './preparer';
import { dueDayOf, noticeKindOf, preparerOf, statementTitle } from './statement-title';

type Community = Row<typeof communities>;

export const submitStatement: Handler<typeof board, 'submitStatement'> = async ({ reasons }, ctx) => {
  const draft = ctx.subjectOf(statements);
  if (draft.state === 'submitted') return {};
  if (draft.state !== 'draft' && draft.state !== 'returned') throw new Refusal('TOO_LATE', '这份报表已经公示');
  refuseUnlessPreparer(draft.kind, ctx);
  const figures = figuresOf(draft);
  const { statement } = figures;
  const given = new Map(Object.entries(reasons));
  const [line] = linesNeedingReason(statement, given);
  if (line) {
    throw new Refusal('INVALID_INPUT', `“${line.title}”比上期变化超过 20%，要写原因`, `reasons.${line.code}`);
  }
  for (const [code, reason] of given) {
    const title = lineOf(statement, code)?.title;
    if (title === undefined) throw new Refusal('INVALID_INPUT', `报表里没有 ${code} 这一行`, `reasons.${code}`);
    requireGiven(reason, figuresGiven(figures), `${title}的变动原因`, `reasons.${code}`);
  }
  await refuseUnlessCurrent(communityIn(ctx), draft, ctx);
  const kept = [...given].map(([code, reason]) => ({ code, reason }));
  const waiting = { state: oneOf(['draft', 'returned'] as const), inputHash: draft.inputHash };
  const change = { state: 'submitted' as const, reasons: kept, reviewNote: '' };
  if (!(await table(statements).update(draft._id, waiting, change))) {
    throw new Refusal('CONFLICT', '这份报表刚刚变了，请刷新再看');
  }
  return {};
};

/** The figures must still be what the ledger says, each of them, and the ledger must agree with itself. */
async function refuseUnlessCurrent(community: Community, draft: StatementDocument, { caller, now: at }: Context) {
  const needs = await needsOf(community._id, draft.kind, parsePeriod(draft.period));
  const counting = await prepareBooks(community._id, needs, { by: caller.openid, at });
  if (counting)
    throw new Refusal('TOO_EARLY', `账本有新的记账，正在汇总（${counting.done}/${counting.total}），请过一会儿再点`);
  const now = await computeStatement(community, draft.kind, draft.period);
  if (now.inputHash !== draft.inputHash || hashOf(now.figures) !== hashOf(figuresOf(draft)))
    throw new Refusal('CONFLICT', '编制以后账本有新的记账，请重新编制');
  const [fault] = now.faults;
  if (fault) throw new Refusal('CONFLICT', `账对不上，先查清再公示：${fault}`);
}

/** 复核: by the committee and never by whoever prepared it. Agreeing is publishing. */
export const reviewStatement: Handler<typeof board, 'reviewStatement'> = async ({ agree, note }, ctx) => {
  const statement = ctx.subjectOf(statements);
  const community = communityIn(ctx);
  const { openid } = ctx.caller;
  await requireOther(statement.preparedBy, openid, '这份报表是您编制的，要请另一位来复核');
  if (statement.state === 'published') return { noticeId: agree ? statement.noticeId : null };
  if (statement.state !== 'submitted') throw new Refusal('CONFLICT', '这份报表还没提交复核');
  if (!agree && note === '') throw new Refusal('INVALID_INPUT', '退回要写意见', 'note');
  if (agree && statement.supersedes !== null) await refuseLateCorrection(statement);
  if (agree) await refuseUnlessCurrent(community, statement, ctx);
  const noticeId = `${statement._id}:notice`;
  const seal = await lastSeal(community._id);
  const reviewed = { reviewNote: note, reviewedBy: openid, reviewedAt: ctx.now };

  await transaction(async (tx) => {
    const now = await tx.get(statements, statement._id);
    if (now?.state !== 'submitted' || now.inputHash !== statement.inputHash) {
      throw new Refusal('CONFLICT', '这份报表刚刚变了，请刷新再看');
    }
    if (!agree) return tx.update(statements, now._id, { ...reviewed, state: 'returned' });
    const earlier = now.supersedes === null ? undefined : await supersedeIn(tx, now.supersedes);
    await tx.update(statements, now._id, { ...reviewed, state: 'published', noticeId });
    const notice = noticeFor(now, community, {
      noticeId,
      at: ctx.now,
      by: openid,
      supersedes: earlier?.noticeId ?? null,
      seal,
    });
    return postNoticeIn(tx, notice, dutyOf(now, community));
  });
  ctx.note({ agree });
  return { noticeId: agree ? noticeId : null };
};

async function supersedeIn(tx: Transaction, statementId: string): Promise<StatementDocument | undefined> {
  const earlier = await tx.get(statements, statementId);
  if (earlier?.state === 'published') await tx.update(statements, statementId, { state: 'superseded' });
  return earlier;
}

function noticeFor(
  statement: StatementDocument,
  community: Community,
  posted: Pick<NewNotice, 'supersedes'> & { noticeId: string; at: Date; by: string; seal: LedgerSeal | undefined },
): NewNotice {
  const { noticeId, at, by, supersedes, seal } = posted;
  const preparer = preparerOf(statement.kind, community.company.name);
  return {
    _id: noticeId,
    communityId: community._id,
    kind: noticeKindOf(statement.kind),
    title: statementTitle(statement),
    body: [
      `由账本 ${statement.postings} 笔自动加总，${preparer}编制，业主委员会${preparer === community.company.name ? '' : '另一位成员'}复核。`,
      ...(seal ? [`账本链到第 ${seal.throughNo} 笔，链值 ${seal.hash}。导出的账本可以拿它核对。`] : []),
    ].join('\n'),
    fileIds: [],
    about: { kind: 'statement', id: statement._id },
    supersedes,
    reason: statement.reason,
    publishedBy: by,
    publisher: preparer,
    publishedAt: at,
    keepUntil: addDays(dayOf(at), STATEMENT_KEEP_DAYS),
  };
}

function dutyOf({ kind, period, communityId }: StatementDocument, { company }: Community): Obligation {
  return {
    _id: obligationId(communityId, noticeKindOf(kind), period),
    communityId,
    kind: noticeKindOf(kind),
    period,
    title: statementTitle({ kind, period }),
    responsible: preparerOf(kind, company.name),
    dueDay: dueDayOf(period),
    noticeId: null,
    metDay: null,
  };
}
