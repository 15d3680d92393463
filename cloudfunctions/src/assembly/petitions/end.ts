import { petitions } from '@mulin/shared-types/documents/petitions';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireDecent } from '../../kit/judged';
import { stateAt } from './petition';

/** Whoever started it takes it back. Once both lines are met it is no longer one person's. */
export const endPetition: Handler<typeof assembly, 'endPetition'> = async ({ petitionId, reason }, ctx) => {
  const petition = ctx.subjectOf(petitions);
  if (petition.by !== ctx.caller.openid) throw new Refusal('CONFLICT', '只有发起的人可以撤回');
  if (petition.state === 'ended') return { state: 'ended' };
  await requireDecent(reason, ctx.caller.openid, 'reason');
  const collecting = stateAt(petition, ctx.now) === 'collecting';
  const change = { state: 'ended' as const, endedReason: reason };
  if (!collecting || !(await table(petitions).update(petitionId, { state: 'collecting' }, change)))
    throw new Refusal('TOO_LATE', '已经签够或者结束了，不能再撤回');
  return { state: 'ended' };
};
