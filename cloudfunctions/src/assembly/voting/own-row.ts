import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { homesOf } from './homes';
import { pollFor, slotOf } from './slot';
import { whyNot } from './whom';

/** The own row, to be checked before the opening: every unit of the head, what it weighs, and whether it may vote now. */
export const ownRow: Handler<typeof assembly, 'ownRow'> = async ({ unitId, pollId }, ctx) => {
  const poll = await pollFor(pollId, ctx);
  const slot = await slotOf(pollId, unitId);
  if (!slot) {
    const why = '这套房不在这次表决的名册上。觉得不对，请找业委会或社区核对';
    return { onRoll: false, mayVote: false, why, units: [], areaCenti: 0, voted: false, headKey: null };
  }
  const why = await whyNot(poll, slot, ctx);
  return {
    onRoll: true,
    mayVote: why === '',
    why,
    units: await homesOf(slot),
    areaCenti: slot.areaCenti,
    voted: slot.voted,
    headKey: slot.headKey,
  };
};
