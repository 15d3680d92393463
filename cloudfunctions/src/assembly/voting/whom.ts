import { units } from '@mulin/shared-types/documents/places';
import type { Context } from '../../kit/context';
import { type Poll, stateAt } from '../calling/poll';
import { whyNotRepresented } from '../roll-check/representative';
import { whyNotBuyer } from './changed-hands';
import type { Slot } from './slot';
import { isDevelopers, NOT_HANDED_OVER } from './undelivered';

type Reason = (poll: Poll, slot: Slot, ctx: Context) => Promise<string> | string;

/** What can stand against a caller who wants to vote for the head of a home, in the order in which it is told. Each is empty if it does not. */
const reasons: readonly Reason[] = [
  whyNotNow,
  whyNotOwner,
  async (_poll, _slot, { subjectOf }) => ((await isDevelopers(subjectOf(units))) ? NOT_HANDED_OVER : ''),
  whyNotBuyer,
  // The co-owners of today: the seller's word does not bind the buyers.
  (_poll, _slot, ctx) => whyNotRepresented(ctx.subjectOf(units), ctx),
];

/** Why the caller cannot vote for this head now; empty if nothing stands against it. */
export async function whyNot(poll: Poll, slot: Slot, ctx: Context): Promise<string> {
  for (const reason of reasons) {
    const why = await reason(poll, slot, ctx);
    if (why !== '') return why;
  }
  return '';
}

function whyNotNow(poll: Poll, _slot: Slot, { now }: Context): string {
  if (poll.refreezing !== null) return '名册正在更正，过几分钟再来';
  const state = stateAt(poll, now);
  if (state === 'announced') return '还没到投票开始时间';
  if (state === 'withdrawn') return '这次表决已经撤回';
  return state === 'open' ? '' : '投票已经截止';
}

function whyNotOwner(_poll: Poll, slot: Slot, { caller, place }: Context): string {
  const owns = caller.acting.some(
    (one) => one.role === 'owner' && one.unitId === place.unitId && slot.unitIds.includes(one.unitId ?? ''),
  );
  return owns ? '' : '您只能代缴和报修，投票要业主本人来';
}
