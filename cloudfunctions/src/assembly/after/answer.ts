import { resultObjections } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { type NewNotice, postNoticeIn } from '../../kit/notice';
import { tellIn } from '../../kit/tell';
import type { Poll } from '../calling/poll';
import { type Objection, objectionKinds, objectionStates } from './objection-words';
import { mayAnswerNow } from './objections';
import { type AnsweringBody, answersAs, RAN_IT } from './who-answers';

/** One answer per objection: with its reason to who objected, and on the board what everybody has to know if it was right. */
export const answerResultObjection: Handler<typeof assembly, 'answerResultObjection'> = async (input, ctx) => {
  const { objectionId, outcome, reason, publicNote } = input;
  const objection = ctx.subjectOf(resultObjections);
  const { now, caller } = ctx;
  const poll = await table(polls).get(objection.pollId);
  if (!poll) throw new Refusal('NOT_FOUND', '没有找到这次表决');
  const body = await answersAs(poll, ctx);
  if (!body) throw new Refusal('FORBIDDEN', RAN_IT);
  if (outcome !== 'dismissed' && publicNote === '')
    throw new Refusal('INVALID_INPUT', '异议成立的，请写一段给全体业主看的说明（不写是谁提的）', 'publicNote');
  const notice = outcome === 'dismissed' ? undefined : noteOf(poll, objection, outcome, publicNote, body, ctx);
  await transaction(async (tx) => {
    const still = await tx.get(resultObjections, objectionId);
    if (!still || !mayAnswerNow(still, body) || (still.state === 'referred' && outcome === 'referred'))
      throw new Refusal('CONFLICT', '这条异议已经有人答复了');
    if (notice) await postNoticeIn(tx, notice);
    await tx.update(resultObjections, objectionId, {
      state: outcome,
      answer: reason,
      answeredAs: body,
      answeredBy: caller.openid,
      answeredAt: now,
    });
    await tellIn(tx, objection.by, answerTo(objection, poll, outcome, `${roles[body].title}：${reason}`), now);
  });
  ctx.note({ title: poll.title, outcome });
  return { state: outcome, noticeId: notice?._id ?? null };
};

const answerTo = (
  { _id, unitId }: Objection,
  { _id: pollId, communityId }: Poll,
  outcome: 'noted' | 'referred' | 'dismissed',
  body: string,
) => ({
  key: `${_id}.${outcome}`,
  communityId,
  kind: 'objection-answered' as const,
  title: `您的异议：${objectionStates[outcome]}`,
  body,
  about: { kind: 'result' as const, id: pollId, unitId },
});

function noteOf(
  poll: Poll,
  { _id, kind }: Objection,
  outcome: 'noted' | 'referred',
  publicNote: string,
  body: AnsweringBody,
  { caller, now }: { caller: { openid: string }; now: Date },
): NewNotice {
  const follows =
    outcome === 'noted'
      ? '经复核，表决结果不变。'
      : '可能影响结果，已提请镇街或住建局处理；处理以前，这次表决的结果不生效。';
  return {
    _id: `${_id}.${outcome}`,
    communityId: poll.communityId,
    kind: 'assembly-answer',
    title: `${poll.title}：异议复核说明`,
    body: `有业主提出异议：${objectionKinds[kind]}。${publicNote}\n${follows}`,
    fileIds: [],
    about: { kind: 'poll-result', id: poll._id },
    supersedes: null,
    reason: '',
    publishedBy: caller.openid,
    publisher: roles[body].title,
    publishedAt: now,
    keepUntil: null,
  };
}
