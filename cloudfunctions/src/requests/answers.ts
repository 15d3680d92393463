import { limitsFor } from '@mulin/domain/requests/limits';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import type { Handler } from '../kit/context';
import { requireUploads } from '../kit/uploads';
import { dispatch } from './dispatch';
import { keptBy } from './kept';
import { move } from './move';
import { stepBy } from './step';

type Requests = typeof requests;

export const confirm: Handler<Requests, 'confirm'> = async ({ rating, note }, ctx) => {
  await move(ctx, { step: 'rate', history: stepBy(ctx, 'confirm', note), change: { rating }, rating });
  return {};
};

/** The clocks start again; the first report's day stays. */
export const reopen: Handler<Requests, 'reopen'> = async ({ note, fileIds }, ctx) => {
  const seen = ctx.subjectOf(collection);
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

export const withdraw: Handler<Requests, 'withdraw'> = async ({ note }, ctx) => {
  await move(ctx, { step: 'withdraw', history: stepBy(ctx, 'withdraw', note), change: { confirmBy: null } });
  return {};
};
