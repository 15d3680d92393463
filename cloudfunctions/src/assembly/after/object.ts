import { dueDay } from '@mulin/domain/assembly/deadlines';
import { dayOf } from '@mulin/domain/day/day';
import { resultObjections } from '@mulin/shared-types/documents/after';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { requireUploads } from '../../kit/uploads';
import { draftOf, type Poll } from '../calling/poll';
import { pollFor } from '../voting/slot';
import { publicationOf } from './published';

/** One of each kind from one home about one question: whoever presses twice has objected once. */
export const objectToResult: Handler<typeof assembly, 'objectToResult'> = async (input, ctx) => {
  const { unitId, pollId, questionId = null, kind, text, fileIds } = input;
  const { caller, now } = ctx;
  const poll = await pollFor(pollId, ctx);
  const why = await whyNotObject(poll, now);
  if (why !== '') throw new Refusal(poll.state === 'published' ? 'TOO_LATE' : 'CONFLICT', why);
  if (questionId !== null && !draftOf(poll).questions.some((one) => one.questionId === questionId))
    throw new Refusal('NOT_FOUND', '没有这一件事', 'questionId');
  requireUploads(fileIds, 'polls', poll.communityId);
  const objectionId = idOf('ro', 'request', pollId, unitId, caller.openid, kind, questionId ?? '');
  const due = dueDay('objectionAnswer', dayOf(now));
  const fresh = await table(resultObjections).insertIfAbsent({
    _id: objectionId,
    pollId,
    communityId: poll.communityId,
    unitId,
    questionId,
    kind,
    text,
    fileIds,
    by: caller.openid,
    at: now,
    dueDay: due,
    state: 'open',
    answer: '',
    answeredAs: null,
    answeredBy: null,
    answeredAt: null,
  });
  if (!fresh) {
    const earlier = await table(resultObjections).get(objectionId);
    if (earlier?.text !== text) throw new Refusal('CONFLICT', '这一类异议您已经提过了，请等答复');
    return { objectionId, dueDay: earlier.dueDay };
  }
  ctx.note({ title: poll.title, kind });
  return { objectionId, dueDay: due };
};

export const withdrawResultObjection: Handler<typeof assembly, 'withdrawResultObjection'> = async (
  { objectionId },
  ctx,
) => {
  const { by, state } = ctx.subjectOf(resultObjections);
  if (by !== ctx.caller.openid) throw new Refusal('NOT_FOUND', '没有找到您提的这条异议');
  const withdrawn = await table(resultObjections).update(objectionId, { state: 'open' }, { state: 'withdrawn' });
  if (!withdrawn && state !== 'withdrawn') throw new Refusal('CONFLICT', '这条异议已经答复，不能再撤回');
  return { objectionId };
};

/** Why nobody can object to this result now; empty if one can. */
export async function whyNotObject(poll: Poll, now: Date): Promise<string> {
  if (poll.state === 'final' || poll.state === 'revoked') return '异议期已经过了';
  const publication = poll.state === 'published' ? await publicationOf(poll) : undefined;
  if (!publication) return '结果还没有公布';
  return now < publication.objectionsEnd ? '' : '异议期已经过了';
}
