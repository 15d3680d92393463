import { committees } from '@mulin/shared-types/documents/committee';
import { memberships } from '@mulin/shared-types/documents/people';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import { appoint } from '../../account/appointing';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { unseal } from '../../kit/sealed';
import { accountsOf } from '../seating/posts';
import { keepAppointment } from './record';
import { currentOf, inOffice } from './term';

type Committee = typeof committee;

/** For a member who stood on paper: the post goes to the phone number and ends with the seat. */
export const giveAccess: Handler<Committee, 'giveAccess'> = async ({ memberId, phone }, ctx) => {
  const term = ctx.subjectOf(committees);
  const member = inOffice(term).find((one) => one.memberId === memberId);
  if (!member || term.state !== 'seated') throw new Refusal('CONFLICT', '这位成员现在不在任，请刷新后再看');
  if (member.openid !== null || member.appointmentId !== null) {
    throw new Refusal('CONFLICT', '这位成员已经能进工作台');
  }
  const post = {
    role: 'committee' as const,
    place: { communityId: term.communityId },
    personName: unseal('name', member.personName),
    phone,
  };
  const appointmentId = await appoint(post, ctx.caller.openid, ctx.now);
  await keepAppointment(term._id, memberId, appointmentId);
  ctx.note({ memberId, appointmentId });
  return {};
};

/** A post somebody was given by hand and has no seat for. Seats end by other ways, with their reasons. */
export const endPost: Handler<Committee, 'endPost'> = async ({ reason }, ctx) => {
  const held = ctx.subjectOf(memberships);
  if (held.role !== 'committee') throw new Refusal('CONFLICT', '这里只收回业委会的岗位');
  const term = await currentOf(held.communityId ?? '');
  const seated = term?.state === 'seated' ? await accountsOf(inOffice(term)) : [];
  if (seated.includes(held.openid)) {
    throw new Refusal('CONFLICT', '这是在任委员的岗位：席位结束时一并收回，请办辞职、缺额或罢免');
  }
  await table(memberships).update(held._id, { status: 'active' }, { status: 'ended', until: ctx.now });
  ctx.note({ reason });
  return {};
};
