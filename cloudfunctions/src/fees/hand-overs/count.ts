import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { handOvers } from '@mulin/shared-types/documents/hand-overs';
import { units } from '@mulin/shared-types/documents/places';
import { headOfItsOwn } from '../../assembly/voting/undelivered';
import type { Row, Transaction } from '../../kit/database';
import { changeRollIn } from '../corrections/change-roll';
import { accountIn } from '../unit-account';

export type HandOver = Row<typeof handOvers>;

/**
 * From here on the home's account knows the day: whoever bills it bills by it. A home that was 已售未交付 on the roll is handed over there
 * too, and no longer one head with the developer's homes (SPC interpretation art. 9); the community joins it to its owner's others.
 */
export async function countIn(
  tx: Transaction,
  { _id, unitId, day, developerPaysUntil }: HandOver,
  change: Partial<HandOver>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const { corrections } = await accountIn(tx, unitId);
  const no = corrections + 1;
  await tx.update(unitAccounts, unitId, { handOver: { day, developerPaysUntil }, corrections: no });
  const before = await tx.get(units, unitId);
  if (before?.status === 'sold-undelivered') {
    await changeRollIn(tx, before, { status: 'delivered', headId: headOfItsOwn(before) }, { by, at });
  }
  await tx.update(handOvers, _id, { ...change, no });
}
