import { Refusal } from '@mulin/shared-types/refusal';
import { type Role, residentRoles } from '@mulin/shared-types/roles';
import type { Context } from '../kit/context';
import { residentsOf } from '../kit/recipients';
import type { Request } from './kinds';

type Reported = Pick<Request, 'unitId' | 'kind' | 'heardBy' | 'reportedBy'>;

/** The accounts bound to a home today. */
export const livingAt = async (unitId: string, now: Date): Promise<ReadonlySet<string>> =>
  new Set((await residentsOf([unitId], now)).map(({ openid }) => openid));

/** 前住户提的: what somebody complained of who moved away since is not for those who came after; what is broken in the home is. */
export const isOfBefore = (
  { kind, heardBy, reportedBy }: Omit<Reported, 'unitId'>,
  living: ReadonlySet<string>,
): boolean => heardBy === null && kind !== 'repair' && !living.has(reportedBy);

/** The same for whoever asks as somebody of the home; staff read it on. */
export async function refuseOfBefore(request: Reported, { caller, now }: Context): Promise<void> {
  const atHome = caller.acting.every(({ role }) => (residentRoles as readonly Role[]).includes(role));
  if (atHome && isOfBefore(request, await livingAt(request.unitId, now)))
    throw new Refusal('NOT_FOUND', '这是前住户提的，只有工作人员能看');
}

/**
 * Who of the home hears how a request goes on: who reported it, as long as they live there. Staff may have entered it: then nobody of the
 * home asked, and everybody of it is told. So is who lives there now of a repair whose reporter moved away.
 */
export async function hearersOf(request: Reported, now: Date): Promise<string[]> {
  const { unitId, heardBy, reportedBy } = request;
  const living = await livingAt(unitId, now);
  if (heardBy === null && living.has(reportedBy)) return [reportedBy];
  return isOfBefore(request, living) ? [] : [...living];
}
