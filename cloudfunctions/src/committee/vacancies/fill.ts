import { nextReserve } from '@mulin/domain/assembly/committee/succession';
import { dayOf } from '@mulin/domain/day/day';
import { committees } from '@mulin/shared-types/documents/committee';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { postNoticeIn } from '../../kit/notice';
import { unseal } from '../../kit/sealed';
import { noticeOf, posterOf } from '../posted';
import { givePostIn } from '../seating/posts';
import { changeTerm } from '../terms/change';
import { newMember, type Term } from '../terms/term';

type Reserve = Term['reserve'][number];

/** 依次递补: whoever is next moves up, or is passed over with a reason that everybody reads; nobody jumps the queue. */
export const fillVacancy: Handler<typeof committee, 'fillVacancy'> = async ({ candidateId, accept, reason }, ctx) => {
  const { _id } = ctx.subjectOf(committees);
  const { now, caller } = ctx;
  if (!accept && reason === '') throw new Refusal('INVALID_INPUT', '不递补要写明原因', 'reason');
  await changeTerm(_id, async (term, tx) => {
    if (!term.reserveAllowed) throw new Refusal('CONFLICT', '议事规则没有约定候补递补，空缺要补选');
    if (term.vacancies === 0) throw new Refusal('CONFLICT', '现在没有空缺的席位');
    const next = nextReserve(term.reserve);
    if (next?.candidateId !== candidateId)
      throw new Refusal('CONFLICT', '要按票数先后递补，请刷新后再看', 'candidateId');
    const used = accept ? ('seated' as const) : ('passed-over' as const);
    const reserve = term.reserve.map((one) => (one === next ? { ...one, used, reason } : one));
    await postNoticeIn(tx, filledNotice(term, next, accept, reason, posterOf(ctx)));
    if (!accept) return { reserve };
    const { personName, unitId, building, openid } = next;
    const seat = newMember({ memberId: candidateId, personName, unitId, building, openid, fromDay: dayOf(now) });
    await givePostIn(tx, term.communityId, seat, { to: term.termTo, by: caller.openid, at: now });
    return { reserve, members: [...term.members, seat], vacancies: term.vacancies - 1 };
  });
  ctx.note({ candidateId, accept });
  return {};
};

function filledNotice(term: Term, next: Reserve, accept: boolean, reason: string, poster: ReturnType<typeof posterOf>) {
  const name = unseal('name', next.personName);
  return noticeOf(
    {
      _id: `${term._id}.reserve.${next.candidateId}`,
      communityId: term.communityId,
      kind: 'assembly-committee',
      title: accept ? '候补委员递补' : '候补委员不递补',
      lines: [
        accept ? `${name}按票数先后递补为委员，任期到本届结束。` : `${name}没有递补：${reason}。`,
        term.rulesGround === '' ? '' : `依据：${term.rulesGround}`,
      ],
    },
    poster,
  );
}
