import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { isNewcomer } from './changed-hands';
import { draftOf } from '../calling/poll';
import { openSealed } from './sealed-ballot';
import { pollFor, type Slot, slotOf } from './slot';

type Receipt = OutputOf<(typeof assembly.operations)['cast']>;

/** The receipt of a slot that was voted; its code is a short form of the commit that the published package lists. */
export function receiptOf(slot: Slot): Receipt | null {
  if (!slot.voted || slot.commit === null || slot.castAt === null) return null;
  return {
    pollId: slot.pollId,
    code: receiptCode(slot.commit),
    commit: slot.commit,
    castAt: slot.castAt.toISOString(),
    areaCenti: slot.areaCenti,
    replaced: slot.replaced.length,
    counted: !slot.open,
  };
}

export const receipt: Handler<typeof assembly, 'receipt'> = async ({ unitId, pollId }, ctx) => {
  await pollFor(pollId, ctx);
  const slot = await slotOf(pollId, unitId);
  return { receipt: slot ? receiptOf(slot) : null };
};

/** Only to an owner of the head itself, not to who bought a home of it since; to nobody else, by any operation, before the publication. */
export const ownChoices: Handler<typeof assembly, 'ownChoices'> = async ({ unitId, pollId }, ctx) => {
  const poll = await pollFor(pollId, ctx);
  const slot = await slotOf(pollId, unitId);
  if (!slot?.voted || slot.sealed === null || isNewcomer(slot, ctx)) return { choices: [] };
  const { choices } = openSealed(slot.sealed);
  return {
    choices: draftOf(poll).questions.flatMap(({ questionId, shortName }) => {
      const choice = choices[questionId];
      return choice === undefined ? [] : [{ questionId, shortName, choice }];
    }),
  };
};
