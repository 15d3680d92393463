import { MEMBER_LINES, OWNERS_PROPOSE } from '@mulin/domain/assembly/committee/seats';
import type { QuestionResult } from '@mulin/domain/assembly/recount/package';
import { dayOf } from '@mulin/domain/day/day';
import { leastMeeting } from '@mulin/domain/fraction/fraction';
import { polls } from '@mulin/shared-types/documents/assembly';
import { recalls as collection, committees, recallSupports } from '@mulin/shared-types/documents/committee';
import { units } from '@mulin/shared-types/documents/places';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import { revokedBy, rulingsOf } from '../../assembly/after/rulings-of';
import { draftOf } from '../../assembly/calling/poll';
import type { Context, Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { unseal } from '../../kit/sealed';
import { posterOf } from '../posted';
import { inOffice, type Term } from '../terms/term';
import { endSeatOf } from './end-seat';
import { neededFor, ownersBehind, type Recall } from './recall';

type Committee = typeof committee;

const MOST_SHOWN = 20;

export const recallStates: Record<Recall['state'], string> = {
  gathering: '正在征集附议',
  reached: '已够数，要提交业主大会表决',
  ended: '业主大会已决定终止',
  kept: '业主大会没有通过',
  dropped: '没有够数，已办结',
};

export const recalls: Handler<Committee, 'recalls'> = async ({ communityId }, ctx) => {
  const found = await table(collection).find({ communityId }, { limit: MOST_SHOWN, orderBy: [['at', 'desc']] });
  const terms = await table(committees).getMany(found.map(({ committeeId }) => committeeId));
  return {
    ground: `${MEMBER_LINES.endSeat.source}；${OWNERS_PROPOSE.source}`,
    recalls: await Promise.all(found.map((recall) => shown(recall, terms.get(recall.committeeId), ctx))),
  };
};

async function shown(recall: Recall, term: Term | undefined, ctx: Context) {
  const sitting = term ? inOffice(term) : [];
  const [behind, supported] = await Promise.all([ownersBehind(recall._id), supportedBy(recall, ctx)]);
  const own = sitting.find(({ openid }) => openid === ctx.caller.openid);
  const asMember =
    own !== undefined &&
    own.memberId !== recall.memberId &&
    !recall.members.some(({ memberId }) => memberId === own.memberId);
  const asOwner = !supported && ctx.caller.acting.some(({ role }) => role === 'owner');
  return {
    recallId: recall._id,
    memberName: nameOf(recall, term),
    reason: recall.reason,
    state: recall.state,
    stateText: recall.outcomeText === '' ? recallStates[recall.state] : recall.outcomeText,
    members: recall.members.length,
    membersNeeded: leastMeeting(sitting.length, MEMBER_LINES.endSeat.line) ?? 0,
    areaCenti: behind.area,
    heads: behind.heads,
    ...neededFor(recall),
    at: recall.at.toISOString(),
    maySupport: recall.state === 'gathering' && (asMember || asOwner),
  };
}

/** Whether every head the caller owns homes of has signed already. */
async function supportedBy({ _id }: Recall, { caller }: Context): Promise<boolean> {
  const own = caller.acting.flatMap(({ role, unitId }) => (role === 'owner' ? (unitId ?? []) : []));
  const homes = [...(await table(units).getMany(own)).values()].filter(({ kind }) => kind !== 'parking');
  const signed = await table(recallSupports).getMany(homes.map(({ headId }) => `${_id}.${headId}`));
  return homes.every(({ headId }) => signed.has(`${_id}.${headId}`));
}

export const nameOf = ({ memberId }: Recall, term: Term | undefined): string => {
  const member = term?.members.find((one) => one.memberId === memberId);
  return member ? unseal('name', member.personName) : '';
};

/** What the assembly decided, read from its final result; nobody types the outcome. */
export const closeRecall: Handler<Committee, 'closeRecall'> = async ({ pollId, questionId, note }, ctx) => {
  const recall = ctx.subjectOf(collection);
  const open = { state: oneOf<Recall['state']>(['gathering', 'reached']) };
  if (pollId === null || questionId === null) {
    if (recall.state === 'reached') {
      throw new Refusal('CONFLICT', '附议已够数，要提交业主大会表决，不能直接办结', 'pollId');
    }
    await table(collection).update(recall._id, { state: 'gathering' }, { state: 'dropped', outcomeText: note });
    return { ended: false };
  }
  if (recall.state !== 'reached') throw new Refusal('TOO_EARLY', '附议还没有够数');
  const term = await table(committees).get(recall.committeeId);
  if (!term) throw new Refusal('NOT_FOUND', '没有找到这一届业委会');
  const passed = await decided(recall, nameOf(recall, term), { pollId, questionId });
  // The seat first: cut off in between, it is done again and only the note is missing.
  const sits = inOffice(term).some(({ memberId }) => memberId === recall.memberId);
  if (passed && sits) {
    const ending = { reason: 'assembly' as const, day: dayOf(ctx.now), note };
    await endSeatOf(term, recall.memberId, ending, posterOf(ctx));
  }
  await table(collection).update(recall._id, open, { state: passed ? 'ended' : 'kept', pollId, outcomeText: '' });
  ctx.note({ pollId, passed });
  return { ended: passed };
};

/** The final answer to a question of matter 3 (Civil Code 278) that names the member and was announced after the proposal. */
async function decided(recall: Recall, name: string, asked: { pollId: string; questionId: string }): Promise<boolean> {
  const poll = await table(polls).get(asked.pollId);
  if (poll?.communityId !== recall.communityId) throw new Refusal('NOT_FOUND', '没有找到这次表决', 'pollId');
  if (poll.state !== 'final') throw new Refusal('TOO_EARLY', '这次表决的结果还没有最终生效', 'pollId');
  if (poll.announcedAt === null || poll.announcedAt < recall.at) {
    throw new Refusal('CONFLICT', '这次表决在提议以前就公告了，不是为这条提议召开的', 'pollId');
  }
  const { questions, legalMode } = draftOf(poll);
  if (legalMode === 'consultation')
    throw new Refusal('CONFLICT', '这次只是征求意见，不是业主大会的决定，不能据此终止职务', 'pollId');
  if (revokedBy(await rulingsOf(poll._id)).has(asked.questionId))
    throw new Refusal('CONFLICT', '这件事项的决定已经被撤销', 'questionId');
  const question = questions.find(({ questionId }) => questionId === asked.questionId);
  if (question?.kind !== 'decision' || question.matter !== 'committee' || !question.text.includes(name)) {
    throw new Refusal('CONFLICT', '这件表决事项不是终止这位委员的职务：事项里要写明姓名', 'questionId');
  }
  const results = Array.isArray(poll.results) ? (poll.results as QuestionResult[]) : [];
  const result = results.find(({ questionId }) => questionId === asked.questionId);
  if (result?.kind !== 'decision') throw new Refusal('CONFLICT', '这件事项没有计出结果', 'questionId');
  return result.passed;
}
