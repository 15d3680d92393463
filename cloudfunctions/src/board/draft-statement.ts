import { dayOf } from '@mulin/domain/day/day';
import { parsePeriod, periodAfter } from '@mulin/domain/day/period';
import { dayText, halfYearText } from '@mulin/domain/day/spoken';
import { ratiosOf } from '@mulin/domain/disclosure/like-communities';
import { statements } from '@mulin/shared-types/documents/board';
import type { board } from '@mulin/shared-types/operations/board';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { prepareBooks } from './books/job';
import { needsOf } from './books/needs';
import { computeStatement, publishedOf, type StatementDocument } from './compute';
import { figuresGiven, requireGiven } from './given-figures';
import { refuseUnlessPreparer } from './preparer';

/**
 * 编制: computed anew from the ledger each time it is asked for, as soon as all of it has been read; until then it says how far that
 * is. One that hangs on the board is left as it is; a new version corrects it.
 */
export const draftStatement: Handler<typeof board, 'draftStatement'> = async (input, ctx) => {
  const { communityId, kind, period, reason } = input;
  const community = communityIn(ctx);
  refuseUnlessPreparer(kind, ctx);
  const { to } = parsePeriod(period);
  if (dayOf(ctx.now) <= to) {
    throw new Refusal('TOO_EARLY', `${halfYearText(period)}到 ${dayText(to)}才结束，结束以后再编制`, 'period');
  }
  const [latest] = await table(statements).find(
    { communityId, kind, period },
    { limit: 1, orderBy: [['version', 'desc']] },
  );
  const corrects = latest?.state === 'published' ? latest : undefined;
  if (corrects) {
    if (reason === '') throw new Refusal('INVALID_INPUT', '这一期已经公示，更正要写原因', 'reason');
    await refuseLateCorrection(input);
  }
  const version = corrects ? corrects.version + 1 : (latest?.version ?? 1);
  const statementId = `${communityId}:${kind}:${period}:${version}`;
  const needs = await needsOf(communityId, kind, parsePeriod(period));
  const counting = await prepareBooks(communityId, needs, { by: ctx.caller.openid, at: ctx.now });
  if (counting) return { statementId, counting };
  const { figures, inputHash } = await computeStatement(community, kind, period);
  requireGiven(reason, figuresGiven(figures), '更正原因', 'reason');
  const draft: StatementDocument = {
    _id: statementId,
    communityId,
    kind,
    period,
    version,
    figures,
    ratios: ratiosOf(figures.statement),
    reasons: [],
    inputHash,
    postings: figures.statement.postingCount,
    state: 'draft',
    supersedes: corrects?._id ?? latest?.supersedes ?? null,
    reason: reason === '' ? (latest && !corrects ? latest.reason : '') : reason,
    reviewNote: '',
    preparedBy: ctx.caller.openid,
    preparedAt: ctx.now,
    reviewedBy: null,
    reviewedAt: null,
    noticeId: null,
  };
  await write(draft, latest !== undefined && !corrects);
  ctx.note({ period, kind, version });
  return { statementId, counting: null };
};

/** The next half-year begins where this one ended, so once it is published this one stands. */
export async function refuseLateCorrection({
  communityId,
  kind,
  period,
}: Pick<StatementDocument, 'communityId' | 'kind' | 'period'>): Promise<void> {
  const next = periodAfter(parsePeriod(period)).id;
  if (await publishedOf(communityId, kind, next)) {
    throw new Refusal('TOO_LATE', `${halfYearText(next)}已经公示，更早的差错请记在当前期间并写明发生的日子`, 'period');
  }
}

/** A new draft takes an unpublished one's place; what was published meanwhile stays. */
async function write(draft: StatementDocument, replaces: boolean): Promise<void> {
  if (!replaces) return table(statements).insert(draft);
  const { _id, ...change } = draft;
  const unpublished = { state: oneOf(['draft', 'submitted', 'returned'] as const) };
  if (await table(statements).update(_id, unpublished, change)) return;
  // Computed twice in one moment it is the same draft, and nothing was left to change.
  const there = await table(statements).get(_id);
  if (there?.inputHash !== draft.inputHash || there.state === 'published') {
    throw new Refusal('CONFLICT', '这一期刚刚公示了，请刷新再看');
  }
}
