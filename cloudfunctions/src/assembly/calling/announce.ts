import { checkCard, pollIdOf } from '@mulin/domain/assembly/card/card';
import { polls } from '@mulin/shared-types/documents/assembly';
import type { communities } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { putToVoteIn } from '../../committee/ballot-paper';
import type { Context, Handler } from '../../kit/context';
import { atMost, type Row, replaceWith, type Transaction, table, transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import { attachTextsIn, withTexts } from '../covenants/attach';
import { sealedTo } from '../seal/offer';
import { announcementOf } from './announcement';
import { candidatesOf } from './candidates';
import { cardFrom } from './card';
import { requireConvener } from './convener';
import { headsOn, rollFor } from './electorate';
import { freeze } from './freeze';
import { answerPetitionIn } from './petitioned';
import { draftOf, type Poll, type PollDraft } from './poll';
import { requireDraft } from './redraft';
import { tellAnnouncedIn } from './telling';
import { refuseBlocked } from './warnings';

/** Longer than any function may run: whoever broke off has let go by then. */
const FREEZING_MS = 90_000;

/** Freezes card and roll and posts the notice. From here on nothing can be changed; a mistake needs a new vote. */
export const announce: Handler<typeof assembly, 'announce'> = async ({ pollId, version }, ctx) => {
  const poll = ctx.subjectOf(polls);
  const { now, community } = ctx;
  requireDraft(poll);
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  const changed = new Refusal('CONFLICT', '这份草稿刚被别人改过，请重新看过再公告', 'version');
  if (version !== undefined && version !== poll.version) throw changed;
  await requireConvener({ kind: poll.kind, instead: draftOf(poll).instead }, poll.communityId, ctx);
  await refuseBlocked(poll, now);
  const freezingUntil = new Date(now.getTime() + FREEZING_MS);
  const unheld = { state: 'draft' as const, version: poll.version, freezingUntil: atMost(now) };
  if (!(await table(polls).update(pollId, unheld, { freezingUntil }))) {
    throw new Refusal('CONFLICT', '有人正在改或正在公告这次表决，请稍后刷新再看');
  }
  try {
    return await frozenAndPosted(poll, community, ctx);
  } catch (error) {
    await table(polls).update(pollId, { state: 'draft', freezingUntil }, { freezingUntil: now });
    throw error;
  }
};

async function frozenAndPosted(poll: Poll, community: Row<typeof communities>, ctx: Context) {
  const { _id: pollId } = poll;
  const draft = await withTexts(await withCandidates(draftOf(poll), poll.communityId), poll.communityId);
  const heads = headsOn(await rollFor(poll.communityId, draft));
  const { root } = await freeze(poll, heads);
  const total = { area: heads.reduce((area, head) => area + head.areaCenti, 0), heads: heads.length };
  const card = cardFrom(poll, draft, community, root, total, await sealedTo(poll));
  checkCard(card);
  const cardHash = pollIdOf(card);
  const notice = announcementOf(poll, draft, card, cardHash, ctx);
  await transaction(async (tx) => {
    const still = await tx.get(polls, pollId);
    if (still?.state !== 'draft' || still.version !== poll.version)
      throw new Refusal('CONFLICT', '这次表决已经公告，不能再改');
    await putElectionsToVoteIn(tx, poll, draft);
    await answerPetitionIn(tx, poll);
    await attachTextsIn(tx, poll, draft);
    await postNoticeIn(tx, notice);
    await tellAnnouncedIn(tx, poll, ctx);
    await tx.update(polls, pollId, {
      state: 'announced',
      draft: replaceWith(draft),
      card,
      cardHash,
      rollRoot: root,
      totalAreaCenti: total.area,
      totalHeads: total.heads,
      announcedAt: ctx.now,
      noticeId: notice._id,
    });
  });
  ctx.note({ title: poll.title, cardHash });
  return { cardHash, totalAreaCenti: total.area, totalHeads: total.heads, noticeId: notice._id };
}

/** Who stands is read once more, now for good. */
async function withCandidates(draft: PollDraft, communityId: string): Promise<PollDraft> {
  const questions: PollDraft['questions'] = [];
  for (const [index, question] of draft.questions.entries()) {
    const field = `questions.${index}.electionId`;
    questions.push(
      question.kind === 'election'
        ? { ...question, ...(await candidatesOf(question.electionId, communityId, field)) }
        : question,
    );
  }
  return { ...draft, questions };
}

async function putElectionsToVoteIn(tx: Transaction, poll: Poll, { questions }: PollDraft): Promise<void> {
  for (const question of questions) {
    if (question.kind !== 'election') continue;
    const { electionId, questionId, candidates } = question;
    await putToVoteIn(tx, {
      electionId,
      questionId,
      poll,
      candidateIds: candidates.map(({ candidateId }) => candidateId),
    });
  }
}
