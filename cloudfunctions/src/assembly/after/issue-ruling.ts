import { dayOf } from '@mulin/domain/day/day';
import type { InputOf } from '@mulin/shared-types/contract';
import { rulings } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import { streets } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { newId } from '../../kit/ids';
import { postNoticeIn } from '../../kit/notice';
import { tellEveryoneIn } from '../../kit/tell-everyone';
import { requireUploads } from '../../kit/uploads';
import { draftOf, type Poll } from '../calling/poll';
import { applyIn } from './apply-ruling';
import { rulingMessage, rulingNotice } from './ruling-notice';
import { type Ruling, rulingsOf, stands } from './rulings-of';

type Input = InputOf<(typeof assembly.operations)['issueRuling']>;

/** 责令改正或撤销 (Property Management Regulation 19 ¶2): ruling, board, message, state of the vote, all or nothing. */
export const issueRuling: Handler<typeof assembly, 'issueRuling'> = async (input, ctx) => {
  const { communityId, pollId } = input;
  const poll = pollId === undefined ? undefined : await countedPoll(pollId, communityId);
  const earlier = poll ? await rulingsOf(poll._id) : [];
  const superseded = await supersededBy(input, ctx);
  check(input, poll, superseded, ctx);
  const ruling = await rulingOf(input, poll, earlier, superseded, ctx);
  await transaction(async (tx) => {
    await postNoticeIn(tx, rulingNotice(ruling, superseded));
    await tx.insert(rulings, ruling);
    if (superseded) {
      const still = await tx.get(rulings, superseded._id);
      if (!still || !stands(still)) throw new Refusal('CONFLICT', '原来的处理已经撤回或改过了', 'supersedes');
      await tx.update(rulings, superseded._id, { state: 'superseded', supersededBy: ruling._id });
    }
    if (poll) await applyIn(tx, poll, [...earlier.filter(({ _id }) => _id !== superseded?._id), ruling], ctx.now);
    const audience = { of: 'residents' as const, communityId };
    await tellEveryoneIn(tx, audience, rulingMessage(ruling), ctx.caller.openid, ctx.now);
  });
  ctx.note({ title: ruling.subject, kind: ruling.kind });
  return { rulingId: ruling._id, noticeId: ruling.noticeId };
};

async function countedPoll(pollId: string, communityId: string): Promise<Poll> {
  const poll = await table(polls).get(pollId);
  if (poll?.communityId !== communityId) throw new Refusal('NOT_FOUND', '没有找到这次表决', 'pollId');
  if (!['published', 'final', 'revoked'].includes(poll.state))
    throw new Refusal('TOO_EARLY', '结果公布以后，才有决定可以责令改正或者撤销', 'pollId');
  return poll;
}

/** The earlier ruling this one replaces: about the same thing, and not one of a higher body. */
async function supersededBy(
  { supersedes, communityId, pollId }: Input,
  { caller }: Context,
): Promise<Ruling | undefined> {
  if (supersedes === undefined) return undefined;
  const earlier = await table(rulings).get(supersedes);
  if (earlier?.communityId !== communityId || earlier.pollId !== (pollId ?? null))
    throw new Refusal('NOT_FOUND', '没有找到原来的处理', 'supersedes');
  if (!stands(earlier)) throw new Refusal('CONFLICT', '原来的处理已经撤回或改过了', 'supersedes');
  if (earlier.issuedAs === 'bureau' && !caller.acting.some(({ role }) => role === 'bureau'))
    throw new Refusal('FORBIDDEN', '住建局作的处理，由住建局撤回或更改', 'supersedes');
  return earlier;
}

function check(input: Input, poll: Poll | undefined, superseded: Ruling | undefined, { now }: Context): void {
  const wrong = (message: string, field: string): never => {
    throw new Refusal('INVALID_INPUT', message, field);
  };
  requireUploads(input.fileIds, 'polls', input.communityId);
  if (input.kind === 'withdrawal') {
    if (!superseded) wrong('请指明撤回哪一份处理', 'supersedes');
    return;
  }
  if (input.articles.length === 0) wrong('请写明违反了哪一条', 'articles');
  if (input.fileIds.length === 0) wrong('请附上处理文书', 'fileIds');
  if (!poll && input.subject === '') wrong('请写明针对业委会的哪一个决定', 'subject');
  if (input.kind === 'correction' && (input.deadlineDay === undefined || input.deadlineDay <= dayOf(now)))
    wrong('责令改正要写期限，期限要晚于今天', 'deadlineDay');
  if (!poll) return;
  if (draftOf(poll).legalMode === 'consultation' && input.kind === 'revocation')
    wrong('征求意见没有形成决定，没有什么可撤销', 'pollId');
  const known = draftOf(poll).questions.map(({ questionId }) => questionId);
  if (input.questionIds.some((id) => !known.includes(id))) wrong('没有这一件事', 'questionIds');
}

async function rulingOf(
  input: Input,
  poll: Poll | undefined,
  earlier: readonly Ruling[],
  superseded: Ruling | undefined,
  { caller, now, community }: Context,
): Promise<Ruling> {
  const rulingId = poll ? `${poll._id}.ruling-${earlier.length + 1}` : newId('ruling');
  const issuedAs = caller.acting.some(({ role }) => role === 'bureau') ? ('bureau' as const) : ('street' as const);
  const street = issuedAs === 'street' && community ? await table(streets).get(community.streetId) : undefined;
  const all = poll ? draftOf(poll).questions.map(({ questionId }) => questionId) : [];
  const named = input.kind === 'withdrawal' ? (superseded?.questionIds ?? []) : input.questionIds;
  return {
    _id: rulingId,
    communityId: input.communityId,
    pollId: poll?._id ?? null,
    questionIds: named.length === 0 ? all : [...new Set(named)],
    subject: poll?.title ?? (input.subject || (superseded?.subject ?? '')),
    body: poll ? 'assembly' : 'committee',
    kind: input.kind,
    articles: input.articles,
    reason: input.reason,
    deadlineDay: input.kind === 'correction' ? (input.deadlineDay ?? null) : null,
    fileIds: input.fileIds,
    issuedAs,
    issuer: street?.name ?? `${community?.districtName ?? ''}住建局`,
    issuedBy: caller.openid,
    issuedAt: now,
    noticeId: `${rulingId}.notice`,
    state: 'in-force',
    supersedes: superseded?._id ?? null,
    supersededBy: null,
    report: null,
  };
}
