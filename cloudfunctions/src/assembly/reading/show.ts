import { polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Role, supervisorRoles } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../../kit/context';
import { isDiscarded, type Poll } from '../calling/poll';
import { pollView } from './view';

/** Drafts are for those who write and watch them. */
export const seesDrafts = ({ caller }: Context): boolean => {
  const writers: readonly Role[] = ['committee', ...supervisorRoles];
  return caller.acting.some(({ role }) => writers.includes(role));
};

export function visiblePoll(ctx: Context): Poll {
  const poll = ctx.subjectOf(polls);
  if (isDiscarded(poll) || (poll.state === 'draft' && !seesDrafts(ctx)))
    throw new Refusal('NOT_FOUND', '没有找到这次表决');
  return poll;
}

export const show: Handler<typeof assembly, 'show'> = async (_input, ctx) => ({
  now: ctx.now.toISOString(),
  poll: await pollView(visiblePoll(ctx), ctx.now),
});
