import { autoConfirmAt, limitsFor } from '@mulin/domain/requests/limits';
import { moveRequest, type RequestStep } from '@mulin/domain/requests/request';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../kit/context';
import { append, type Change, table } from '../kit/database';
import { requireUploads } from '../kit/uploads';
import { type Request, ruleOf } from './kinds';
import { stepBy } from './step';

type Requests = typeof requests;
type Step = Request['steps'][number];

interface Move {
  step: RequestStep;
  history: Step;
  change: Change<Request>;
  evidence?: readonly string[];
  reason?: string;
  rating?: number;
}

/**
 * Asks the rules, then moves the request only if it is still as the caller saw it. The home counts as the reporter: whoever lives
 * there may answer. Doing the same step again, after it went through, changes nothing.
 */
async function move(ctx: Context, { step, history, change, ...given }: Move): Promise<void> {
  const seen = ctx.subjectOf(collection);
  if (isRepeat(seen, history)) return;
  const [acting] = ctx.caller.acting;
  const { state } = moveRequest(
    {
      state: seen.state,
      reporterId: seen.unitId,
      reportedAt: seen.reportedAt.toISOString(),
      doneAt: seen.doneAt?.toISOString(),
      reopened: seen.reopened,
    },
    { step, by: { role: acting?.role ?? 'owner', personId: seen.unitId }, at: ctx.now.toISOString(), ...given },
  );
  if (state === 'waiting') throw new TypeError(`${step} does not lead there`);
  const moved = { ...change, state, steps: append(history) };
  if (!(await table(collection).update(seen._id, { state: seen.state, reopened: seen.reopened }, moved))) {
    const now = await table(collection).get(seen._id);
    if (now && isRepeat(now, history)) return;
    throw new Refusal(
      'CONFLICT',
      now?.state === 'taken' ? `${takerOf(now)}已经接单了` : '别人刚刚办过这一单，请刷新后再看',
    );
  }
  ctx.note({ no: seen.no, from: seen.state, to: state });
}

/** The last step is this very one by the same person. */
function isRepeat({ steps }: Request, { what, by, note }: Step): boolean {
  const last = steps[steps.length - 1];
  return last?.what === what && last.by === by && last.note === note;
}

const takerOf = ({ steps }: Request): string => [...steps].reverse().find(({ what }) => what === 'take')?.who ?? '同事';

export const take: Handler<Requests, 'take'> = async ({ note }, ctx) => {
  const seen = ctx.subjectOf(collection);
  if (seen.state === 'taken' && seen.takenBy !== ctx.caller.openid) {
    throw new Refusal('CONFLICT', `${takerOf(seen)}已经接单了`);
  }
  const change = { takenBy: ctx.caller.openid, takenAt: ctx.now };
  await move(ctx, { step: 'take', history: stepBy(ctx, 'take', note), change });
  return {};
};

export const finish: Handler<Requests, 'finish'> = async ({ note, fileIds, costFen }, ctx) => {
  const seen = ctx.subjectOf(collection);
  requireUploads(fileIds, 'requests', seen.communityId);
  const confirmBy = new Date(autoConfirmAt(ctx.now.toISOString()));
  const change = { doneAt: ctx.now, confirmBy, costFen: seen.costFen + costFen };
  await move(ctx, { step: 'finish', history: stepBy(ctx, 'finish', note, fileIds), change, evidence: fileIds });
  const now = await table(collection).get(seen._id);
  return { confirmBy: (now?.confirmBy ?? confirmBy).toISOString() };
};

export const confirm: Handler<Requests, 'confirm'> = async ({ rating, note }, ctx) => {
  await move(ctx, { step: 'rate', history: stepBy(ctx, 'confirm', note), change: { rating }, rating });
  return {};
};

/** The clocks start again; the first report's day stays. */
export const reopen: Handler<Requests, 'reopen'> = async ({ note, fileIds }, ctx) => {
  const seen = ctx.subjectOf(collection);
  requireUploads(fileIds, 'requests', seen.communityId);
  const limits = limitsFor(ruleOf(seen.urgency), ctx.now);
  const change = {
    takeBy: new Date(limits.takeBy),
    doneBy: new Date(limits.doneBy),
    takenBy: null,
    takenAt: null,
    doneAt: null,
    confirmBy: null,
    rating: null,
    reopened: seen.reopened + 1,
  };
  await move(ctx, { step: 'reopen', history: stepBy(ctx, 'reopen', note, fileIds), change, reason: note });
  return {};
};

export const withdraw: Handler<Requests, 'withdraw'> = async ({ note }, ctx) => {
  await move(ctx, { step: 'withdraw', history: stepBy(ctx, 'withdraw', note), change: { confirmBy: null } });
  return {};
};
