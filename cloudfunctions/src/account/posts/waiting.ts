import { dayOf } from '@mulin/domain/day/day';
import { appointments } from '@mulin/shared-types/documents/people';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { unseal } from '../../kit/sealed';
import { appoints, mayFor, whoMay } from './reach';

const MOST = 300;

/** 给了岗位还没登录的人: a wrong number would get the post one day, so whoever may give it sees it and takes it back. */
export const waitingPosts: Handler<typeof account, 'waitingPosts'> = async ({ communityId }, { caller }) => {
  const found = await table(appointments).find({ communityId, state: 'waiting' }, { limit: MOST });
  return {
    posts: found
      .filter(({ role }) => mayFor(appoints, caller.acting, role))
      .map(({ _id, role, personName, at }) => ({
        appointmentId: _id,
        roleTitle: roles[role].title,
        personName: unseal('name', personName),
        givenDay: dayOf(at),
      })),
  };
};

export const withdrawAppointment: Handler<typeof account, 'withdrawAppointment'> = async (_, ctx) => {
  const { _id, role } = ctx.subjectOf(appointments);
  if (!mayFor(appoints, ctx.caller.acting, role))
    throw new Refusal('NOT_FOUND', `没有找到，这个岗位由${whoMay(appoints, role)}给`, 'appointmentId');
  if (!(await table(appointments).update(_id, { state: 'waiting' }, { state: 'ended' })))
    throw new Refusal('CONFLICT', '他已经登录了，请在人员里结束岗位', 'appointmentId');
  ctx.note({ appointmentId: _id, role });
  return {};
};
