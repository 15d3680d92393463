import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Role, roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireOther } from '../../kit/same-person';
import { tell } from '../../kit/tell';
import { isResident } from '../shown';

/** Who may end whose binding to a home. The company takes nobody's vote: an owner's binding only the community ends. */
export const endsBinding = (by: Role, whose: Role): boolean =>
  whose === 'owner' ? by === 'community' : ['owner', 'clerk', 'manager', 'community'].includes(by);

/** 结束绑定: the person hears why. Done again it changes nothing. */
export const endResident: Handler<typeof account, 'endResident'> = async ({ membershipId, reason }, ctx) => {
  const held = ctx.subjectOf(memberships);
  const { openid, acting } = ctx.caller;
  if (!isResident(held)) throw new Refusal('CONFLICT', '这是岗位，不是住户');
  await requireOther(held.openid, openid, '自己的身份在“我的”里解绑');
  if (!acting.some(({ role }) => endsBinding(role, held.role)))
    throw new Refusal('FORBIDDEN', `结束${roles[held.role].title}的绑定，请找社区`);
  const barred = held.role === 'owner' ? { barred: true } : {};
  const ended = { status: 'ended', until: ctx.now, note: reason, decidedBy: openid, ...barred } as const;
  if (!(await table(memberships).update(membershipId, { status: 'active' }, ended))) {
    const now = await table(memberships).get(membershipId);
    if (now?.status !== 'ended' || now.decidedBy !== openid)
      throw new Refusal('CONFLICT', '这个人没有绑定在这里，请刷新后再看');
  }
  ctx.note({ role: held.role, reason });
  const unit = await table(units).get(held.unitId ?? '');
  const message = {
    key: `ended.${membershipId}.${held.since.getTime()}`,
    communityId: held.communityId ?? '',
    kind: 'people' as const,
    title: '一套房的绑定结束了',
    body: `${unit?.label ?? ''}（${roles[held.role].title}）：${reason}`,
    about: null,
    home: unit?.label ?? '',
  };
  await tell([held.openid], message, ctx.now);
  return {};
};
