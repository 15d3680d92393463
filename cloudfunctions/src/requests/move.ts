import { dueIn } from '@mulin/domain/requests/clock';
import { moveRequest, openStates, type RequestStep } from '@mulin/domain/requests/request';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../kit/context';
import { append, type Change, type Transaction, table, transaction } from '../kit/database';
import { requireDecent } from '../kit/judged';
import type { Request } from './kinds';
import { isHeld, isInCharge } from './may-do';
import { tellStep } from './tell-step';

type Step = Request['steps'][number];

export interface Move {
  step: RequestStep;
  history: Step;
  /** What somebody typed, where the history says more than that. */
  typed?: string;
  change: Omit<Change<Request>, 'state' | 'steps' | 'due' | 'pause'> & Partial<Pick<Request, 'pause'>>;
  evidence?: readonly string[];
  reason?: string;
  rating?: number;
  /** What must happen with it or not at all. */
  also?: (tx: Transaction) => Promise<void>;
}

/**
 * Asks the rules, then moves the request only if it is still as the caller saw it. The home counts as the reporter: whoever lives
 * there may answer. Doing the same step again, after it went through, changes nothing. What is said with it, the other side reads.
 */
export async function move(
  ctx: Context,
  { step, history, typed = history.note, change, also, ...given }: Move,
): Promise<Request> {
  const seen = ctx.subjectOf(collection);
  const { now } = ctx;
  if (!isRepeat(seen, history)) {
    const [acting] = ctx.caller.acting;
    const { state } = moveRequest(ruled(seen), {
      step,
      by: { role: acting?.role ?? 'owner', personId: seen.unitId },
      at: now.toISOString(),
      ...given,
    });
    if (typed !== '') await requireDecent(typed, ctx.caller.openid, 'note');
    const after = { ...seen, ...(change as Partial<Request>), state, pause: change.pause ?? null };
    const moved: Change<Request> = {
      ...change,
      state,
      pause: after.pause,
      due: dueIn(state, after, after.pause),
      steps: append(history),
    };
    if (!(await write(seen, moved, also))) {
      const fresh = await table(collection).get(seen._id);
      if (!fresh || !isRepeat(fresh, history)) throw new Refusal('CONFLICT', whyNot(fresh));
    }
    ctx.note({ no: seen.no, from: seen.state, to: state });
  }
  const done = (await table(collection).get(seen._id)) ?? seen;
  if (isRepeat(done, history)) await tellStep(done, now);
  return done;
}

async function write(seen: Request, moved: Change<Request>, also: Move['also']): Promise<boolean> {
  const { state, reopened, handler } = seen;
  if (!also) return table(collection).update(seen._id, { state, reopened, handler }, moved);
  return transaction(async (tx) => {
    const fresh = await tx.get(collection, seen._id);
    if (fresh?.state !== state || fresh.reopened !== reopened || fresh.handler !== handler) return false;
    await tx.update(collection, seen._id, moved);
    await also(tx);
    return true;
  });
}

const ruled = ({ kind, state, unitId, reportedAt, onSiteAt, doneAt, reopenUntil, reopened }: Request) => ({
  kind,
  begun: onSiteAt !== null,
  state,
  reporterId: unitId,
  reportedAt: reportedAt.toISOString(),
  ...(doneAt === null ? {} : { doneAt: doneAt.toISOString() }),
  ...(reopenUntil === null ? {} : { reopenUntil: reopenUntil.toISOString() }),
  reopened,
});

/** The last step is this very one by the same person. */
function isRepeat({ steps }: Request, { what, by, note }: Step): boolean {
  const last = steps.at(-1);
  return last?.what === what && last.by === by && last.note === note;
}

const whyNot = (now: Request | undefined): string =>
  now && isHeld(now) ? `${takerOf(now)}已经接单了` : '别人刚刚办过这一单，请刷新后再看';

export const takerOf = ({ steps }: Request): string =>
  [...steps].reverse().find(({ what }) => what === 'take')?.who ?? '同事';

/** Who does not have it leaves it to who does; the desk and the manager step in. */
export function requireInCharge(ctx: Context): Request {
  const seen = ctx.subjectOf(collection);
  const open = (openStates as readonly string[]).includes(seen.state);
  if (open && seen.handler !== null && !isInCharge(seen, ctx)) {
    throw new Refusal('CONFLICT', isHeld(seen) ? `${takerOf(seen)}在办这一单` : '这一单派给别的师傅了');
  }
  return seen;
}
