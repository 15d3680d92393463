import { courtUntil as courtDayOf } from '@mulin/domain/assembly/deadlines';
import { ruleText } from '@mulin/domain/assembly/rule-words';
import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { bindingTexts } from '../calling/legal-mode';
import { draftOf, type Poll, stateAt } from '../calling/poll';
import { visiblePoll } from '../reading/show';
import { decisionFor } from './decision-for';
import { courtText } from './decision-text';
import type { Decision } from './effects';
import { outcomesOf, outcomeText } from './outcomes';
import { type Publication, publicationOf } from './published';
import { rulingKinds } from './ruling-words';
import { type Ruling, revokedBy, rulingsOf } from './rulings-of';
import { unansweredOf, waitsFor } from './waits';

/** What became of a result, for everybody: days, rules, rulings, what it binds. */
export const decision: Handler<typeof assembly, 'decision'> = async ({ pollId }, ctx) => {
  const poll = visiblePoll(ctx);
  const [publication, made, rulings] = await Promise.all([publicationOf(poll), decisionFor(pollId), rulingsOf(pollId)]);
  const { legalMode } = draftOf(poll);
  const asksOnly = legalMode === 'consultation';
  const state = stateAt(poll, ctx.now);
  const waits =
    publication && state === 'published'
      ? waitsFor(publication, await unansweredOf(pollId, rulings), rulings, ctx.now)
      : '';
  const revoked = revokedBy(rulings);
  return {
    pollId,
    communityId: poll.communityId,
    title: poll.title,
    state,
    stateText: stateText(state, asksOnly, revoked.size > 0),
    waitsFor: waits,
    legalMode,
    bindingText: bindingTexts[legalMode],
    publishedDay: publication?.publishedDay ?? null,
    objectUntil: publication?.objectUntil ?? null,
    finalDay: made?.finalDay ?? null,
    courtUntil: publication && !asksOnly ? courtDayOf(publication.publishedDay) : null,
    courtText: publication && !asksOnly ? courtText(publication) : '',
    outcomes: outcomesOf(poll).map((outcome) => ({
      questionId: outcome.question.questionId,
      shortName: outcome.question.shortName,
      outcomeText: outcomeText(outcome),
      passed: outcome.passed,
      ruleTitle: outcome.rule.title,
      ruleText: ruleText(outcome.rule),
      ...revokedText(revoked.get(outcome.question.questionId)),
    })),
    history: historyOf(poll, publication, made, rulings),
    received: (made?.received ?? []).map(({ as, at, advice }) => ({
      as: roles[as].title,
      at: at.toISOString(),
      advice,
    })),
  };
};

const revokedText = (ruling: Ruling | undefined) => ({
  revokedBy: ruling ? `${ruling.issuer} ${dayText(dayOf(ruling.issuedAt))}撤销` : null,
  rulingId: ruling?._id ?? null,
});

export function stateText(state: Poll['state'], asksOnly: boolean, partly: boolean): string {
  switch (state) {
    case 'published':
      return asksOnly ? '征求意见结果，可以提异议' : '已公布，可以提异议，还没生效';
    case 'final':
      if (asksOnly) return '征求意见结果，不是决定';
      return partly ? '决定生效，其中有的已被撤销' : '决定生效';
    case 'revoked':
      return '已被撤销';
    case 'withdrawn':
      return '开始前撤回了';
    default:
      return '还没有结果';
  }
}

/** Every step kept, the newest on top; what was superseded stays readable. */
function historyOf(
  poll: Poll,
  publication: Publication | undefined,
  made: Decision | undefined,
  rulings: readonly Ruling[],
) {
  const step = (day: string, title: string, detail = '') => ({ day, title, detail });
  return [
    ...(poll.announcedAt ? [step(dayOf(poll.announcedAt), '公告')] : []),
    ...(publication ? [step(publication.publishedDay, '公布结果')] : []),
    ...(made ? [step(made.finalDay, draftOf(poll).legalMode === 'consultation' ? '定稿' : '决定生效')] : []),
    ...rulings.map(({ issuedAt, issuer, kind, reason, state }) =>
      step(
        dayOf(issuedAt),
        `${issuer}${rulingKinds[kind]}${state === 'superseded' ? '（后来撤回或改了）' : ''}`,
        reason,
      ),
    ),
  ].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
