import { limitsFor } from '@mulin/domain/requests/limits';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { requireOther } from '../kit/same-person';
import { requireUploads } from '../kit/uploads';
import { dispatch } from './dispatch';
import { refuseOfBefore } from './hearers';
import { keptBy } from './kept';
import type { Request } from './kinds';
import { move } from './move';
import { agreedSince } from './repair-bill';
import { stepBy } from './step';

type Requests = typeof requests;

/** A mark says what the home thinks of the work: whoever did it gives none, though they live there. */
export const confirm: Handler<Requests, 'confirm'> = async ({ rating, note }, ctx) => {
  const seen = ctx.subjectOf(collection);
  await refuseOfBefore(seen, ctx);
  await requireOther(seen.handler, ctx.caller.openid, '自己办的由家里别人评价；没人评价，两天后按办好了办结');
  await move(ctx, { step: 'rate', history: stepBy(ctx, 'confirm', note), change: { rating }, rating });
  return {};
};

/** The clocks start again; the first report's day stays. */
export const reopen: Handler<Requests, 'reopen'> = async ({ note, fileIds }, ctx) => {
  const seen = ctx.subjectOf(collection);
  await refuseOfBefore(seen, ctx);
  requireUploads(fileIds, 'requests', seen.communityId);
  const change = {
    ...limitsFor((await keptBy(seen.communityId)).within(seen.urgency), ctx.now),
    handler: null,
    takenAt: null,
    visitAt: null,
    onSiteAt: null,
    waitedMinutes: 0,
    doneAt: null,
    confirmBy: null,
    reopenUntil: null,
    rating: null,
    reopened: seen.reopened + 1,
  };
  const again = await move(ctx, {
    step: 'reopen',
    history: stepBy(ctx, 'reopen', note, fileIds),
    change,
    reason: note,
  });
  await dispatch(again, ctx.now);
  return {};
};

/** Part may have been bought for a price that was agreed to: then who does the work says first that nobody has to pay it. */
export const withdraw: Handler<Requests, 'withdraw'> = async ({ note }, ctx) => {
  const seen = ctx.subjectOf(collection);
  await refuseOfBefore(seen, ctx);
  await refuseAgreed(seen);
  await move(ctx, {
    step: 'withdraw',
    history: stepBy(ctx, 'withdraw', note),
    change: { confirmBy: null },
    also: async (tx) => {
      const fresh = await tx.get(collection, seen._id);
      if (fresh) await refuseAgreed(fresh);
    },
  });
  return {};
};

async function refuseAgreed(request: Request): Promise<void> {
  if ((await agreedSince(request)).agreed.length > 0)
    throw new Refusal(
      'CONFLICT',
      '价钱已经同意了，不能自己撤回。不想修了，请跟师傅或前台说，他们点了“住户不修了”您再撤回',
    );
}
