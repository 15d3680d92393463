import { dayOf } from '@mulin/domain/day/day';
import { decisions } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import type { TimerContext } from '../../kit/context';
import { atMost, table, transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { tellEveryoneIn } from '../../kit/tell-everyone';
import { draftOf, type Poll } from '../calling/poll';
import { decisionNotice, finalMessage } from './decision-notice';
import { settle } from './effects';
import { outcomesOf } from './outcomes';
import { type Publication, publicationOf } from './published';
import { rulingsOf } from './rulings-of';
import { unansweredOf, waitsFor } from './waits';

/** Longer than any function may run: an objection that was on its way when the period ended is written down by then. */
const GRACE_MS = 120_000;
/** More results than this do not wait for their days in one district. */
const MOST_WAITING = 2000;
const EFFECTS_AT_ONCE = 20;

/** Published → final where nothing stands against it any more; then what follows from it. May be done twice without harm. */
export async function finish({ now }: TimerContext): Promise<void> {
  const waiting = await table(polls).findAll(
    { state: 'published' },
    { atMost: MOST_WAITING, fields: ['resultNoticeId'] },
  );
  for (const { _id, resultNoticeId } of waiting) {
    const publication = await publicationOf({ resultNoticeId });
    if (!publication || publication.objectionsEnd.getTime() + GRACE_MS > now.getTime()) continue;
    await becomeFinal(_id, publication, now).catch((error: unknown) => console.error(`final ${_id}`, error));
  }
  const unsettled = await table(decisions).find(
    { effects: 'pending', effectsAt: atMost(now) },
    { limit: EFFECTS_AT_ONCE, orderBy: [['effectsAt', 'asc']] },
  );
  for (const decision of unsettled) {
    await settle(decision, now).catch((error: unknown) => console.error(`effects ${decision._id}`, error));
  }
}

/** State, decision, notice and message in one transaction: either the result has become final with all of them, or not at all. */
async function becomeFinal(pollId: string, publication: Publication, now: Date): Promise<void> {
  const [poll, rulings] = await Promise.all([table(polls).get(pollId), rulingsOf(pollId)]);
  if (!poll || waitsFor(publication, await unansweredOf(pollId, rulings), rulings, now) !== '') return;
  const finalDay = dayOf(now);
  const notice = decisionNotice(poll, publication, finalDay, rulings, now);
  await transaction(async (tx) => {
    if ((await tx.get(polls, pollId))?.state !== 'published') return;
    await tx.update(polls, pollId, { state: 'final' });
    await postNoticeIn(tx, notice);
    await tx.insert(decisions, decisionOf(poll, publication, finalDay, notice._id, now));
    await tellEveryoneIn(tx, { of: 'poll', pollId, communityId: poll.communityId }, finalMessage(poll), 'timer', now);
  });
}

const decisionOf = (poll: Poll, { publishedDay }: Publication, finalDay: string, noticeId: string, now: Date) => ({
  _id: poll._id,
  communityId: poll.communityId,
  title: poll.title,
  legalMode: draftOf(poll).legalMode,
  publishedDay,
  finalDay,
  outcomes: outcomesOf(poll).map(({ question, passed, ruleId, covenantVersionId }) => ({
    questionId: question.questionId,
    matter: question.matter,
    kind: question.kind,
    passed,
    ruleId,
    covenantVersionId,
  })),
  effects: 'pending' as const,
  effectsAt: now,
  noticeId,
  received: [],
});
