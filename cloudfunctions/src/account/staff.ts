import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { roles } from '@mulin/shared-types/roles';
import type { Handler } from '../kit/context';
import { accountsOfNumber } from '../kit/same-person';
import { keyedHash } from '../kit/sealed';
import { appoint as give } from './appointing';
import { appoints, mayFor, whoMay } from './posts/reach';
import { termOf } from './posts/term';

/** 任命: within one's reach, never oneself, from today or later. */
export const appoint: Handler<typeof account, 'appoint'> = async (input, ctx) => {
  const { communityId, role, personName, phone, fromDay, toDay } = input;
  const { acting, openid } = ctx.caller;
  if (!mayFor(appoints, acting, role)) {
    const own = acting.map((membership) => roles[membership.role].title).join('、');
    throw new Refusal('FORBIDDEN', `${own}不能任命${roles[role].title}，请找${whoMay(appoints, role)}`, 'role');
  }
  if ((await accountsOfNumber(keyedHash('phone', phone))).includes(openid))
    throw new Refusal('FORBIDDEN', '不能任命自己，请上级来任命', 'phone');
  const term = termOf(fromDay, toDay, ctx.now);
  const appointmentId = await give({ role, place: { communityId }, personName, phone, term }, openid, ctx.now);
  ctx.note({ role, appointmentId, from: term.from, to: term.to });
  return { appointmentId };
};
