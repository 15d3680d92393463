import { heldStates, mayFollow } from '@mulin/domain/requests/request';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { requests } from '@mulin/shared-types/operations/requests';
import { type Role, residentRoles } from '@mulin/shared-types/roles';
import type { Context } from '../kit/context';
import type { Request } from './kinds';

type May = OutputOf<(typeof requests)['operations']['show']>['request']['may'][number];

/** What was given to somebody lies open for everybody once they let it lie as long as taking it may last. */
export function isFree({ state, steps, takeBy }: Request, now: Date): boolean {
  if (state !== 'assigned') return state === 'reported';
  const last = (...whats: readonly string[]) =>
    steps
      .filter(({ what }) => whats.includes(what))
      .at(-1)
      ?.at.getTime() ?? 0;
  const allowed = takeBy.getTime() - last('report', 'reopen');
  return now.getTime() > last('dispatch', 'assign') + allowed;
}

const holdsRole = ({ caller }: Context, ...roles: readonly Role[]): boolean =>
  caller.acting.some(({ role }) => roles.includes(role));

/** Who has it, and whoever leads at the desk. */
export const isInCharge = (request: Request, ctx: Context): boolean =>
  request.handler === ctx.caller.openid || holdsRole(ctx, 'clerk', 'manager');

export const isHeld = ({ state }: Request): boolean => (heldStates as readonly string[]).includes(state);
export const lastOffer = ({ offers }: Request) => offers.at(-1);

/**
 * What the caller may do with it at this moment; the same limits hold again when it is done.
 */
export function mayDo(request: Request, known: Known, ctx: Context): May[] {
  return [...staffMay(request, known, ctx), ...homeMay(request, known, ctx)];
}

/** `agreed`: a price is agreed to and not billed; `answersInApp`: somebody of the home can say yes there. */
interface Known {
  agreed: boolean;
  answersInApp: boolean;
}

function staffMay(request: Request, { agreed, answersInApp }: Known, ctx: Context): May[] {
  const { state, common, kind } = request;
  if (!holdsRole(ctx, 'repairer', 'clerk', 'manager')) return [];
  const may: May[] = [];
  const add = (deed: May, when: boolean) => void (when && may.push(deed));
  const own = isInCharge(request, ctx);
  const leads = holdsRole(ctx, 'clerk', 'manager');
  const last = lastOffer(request);
  const offered = last?.state === 'offered';
  const onPaper = offered && isHeld(request) && !answersInApp;
  add('take', mayFollow('take', state) && (own || isFree(request, ctx.now)));
  add('assign', leads && mayFollow('assign', state));
  add('handBack', own && mayFollow('handBack', state));
  add('appoint', own && kind === 'repair' && mayFollow('appoint', state));
  add('arrive', own && kind === 'repair' && mayFollow('arrive', state));
  add('resume', own && mayFollow('resume', state));
  add('offer', own && kind === 'repair' && !common && isHeld(request) && !offered);
  add('recordPaperYes', onPaper && own && !last.paper);
  const byAnother = (last?.paper?.by ?? ctx.caller.openid) !== ctx.caller.openid;
  add('confirmPaperYes', onPaper && byAnother && holdsRole(ctx, 'manager'));
  add('releaseOffer', own && agreed && isHeld(request));
  add('finish', own && mayFollow('finish', state) && !offered);
  add('pause', own && mayFollow('wait', state));
  add('linkCost', leads && common && kind === 'repair' && (isHeld(request) || state === 'done' || state === 'closed'));
  return may;
}

function homeMay(request: Request, { agreed }: Known, ctx: Context): May[] {
  const { state, handler, reopenUntil } = request;
  if (!holdsRole(ctx, ...residentRoles)) return [];
  const may: May[] = [];
  if (isHeld(request) && lastOffer(request)?.state === 'offered') may.push('answerOffer');
  if (state === 'done' && handler !== ctx.caller.openid) may.push('confirm');
  if (mayFollow('reopen', state) && reopenUntil !== null && ctx.now <= reopenUntil) may.push('reopen');
  if (mayFollow('withdraw', state) && !agreed) may.push('withdraw');
  return may;
}
