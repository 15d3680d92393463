import { openings } from '@mulin/shared-types/documents/openings';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireOther } from '../../kit/same-person';
import { agreeBack, goOnBack, requireReturnable } from './back';
import { mayDecide } from './may';
import { changed, postOpening, writeHomes } from './post';

/** 复核 (会计法 25, 35), of the opening or of taking it back: only now it is in the books, or out of them. */
export const decideOpening: Handler<typeof ledger, 'decideOpening'> = async ({ agree, reason }, ctx) => {
  const opening = ctx.subjectOf(openings);
  const { openid, acting } = ctx.caller;
  if (!mayDecide(opening, (...posts) => acting.some(({ role }) => posts.includes(role)))) {
    throw new Refusal('FORBIDDEN', '物业费的期初由项目经理复核');
  }
  if (opening.state === 'working') return { state: await writeHomes(opening, openid, ctx.now) };
  if (opening.state === 'backing') return { state: await goOnBack(opening, openid, ctx.now) };
  if (opening.state !== 'waiting' && opening.state !== 'back-asked') return { state: opening.state };
  const first = opening.state === 'waiting' ? opening.enteredBy : (opening.back?.askedBy ?? '');
  await requireOther(first, openid, '登记和复核要两个人，请换一位来复核');
  ctx.note({ openingId: opening._id, of: opening.state, agree });
  if (agree)
    return { state: await (opening.state === 'waiting' ? postOpening(opening, ctx) : agreeBack(opening, ctx)) };
  if (reason === '') throw new Refusal('INVALID_INPUT', '退回要写原因', 'reason');
  const state = opening.state === 'waiting' ? ('returned' as const) : ('posted' as const);
  const change = state === 'returned' ? { state, reason } : { state, reason, back: null };
  if (!(await table(openings).update(opening._id, { state: opening.state, enteredAt: opening.enteredAt }, change)))
    throw changed();
  return { state };
};

export const askOpeningBack: Handler<typeof ledger, 'askOpeningBack'> = async ({ reason }, ctx) => {
  const opening = ctx.subjectOf(openings);
  if (opening.state === 'back-asked') return { state: opening.state };
  if (opening.state !== 'posted') throw new Refusal('CONFLICT', '期初还没过账，或者已经冲回了');
  await requireReturnable(opening);
  const back = { askedBy: ctx.caller.openid, askedAt: ctx.now, reason, agreedBy: null };
  if (!(await table(openings).update(opening._id, { state: 'posted' }, { state: 'back-asked', back, reason: '' })))
    throw changed();
  ctx.note({ openingId: opening._id, reason });
  return { state: 'back-asked' };
};
