import type { AccountSum } from '@mulin/domain/ledger/sums';
import { purses } from '@mulin/shared-types/documents/purses';
import { Contended, type Transaction, table, transaction } from '../../kit/database';
import { sumsNow } from '../../kit/ledger-sums';

/** Enough for everybody of a community who handles money, at once. */
const TRIES = 20;

/**
 * One after the other: the books are added up before the transaction, and what is spent is written only if nobody has spent
 * meanwhile. So two confirmations at once never spend the same money.
 */
export async function inTurn(
  communityId: string,
  spend: (tx: Transaction, sums: readonly AccountSum[]) => Promise<void>,
): Promise<void> {
  await table(purses).insertIfAbsent({ _id: communityId, communityId, turn: 0 });
  for (let tried = 0; tried < TRIES; tried += 1) {
    const turn = (await table(purses).get(communityId))?.turn;
    const sums = await sumsNow(communityId);
    const spent = await transaction(async (tx) => {
      if ((await tx.get(purses, communityId))?.turn !== turn) return false;
      await takeTurnIn(tx, communityId);
      await spend(tx, sums);
      return true;
    });
    if (spent) return;
  }
  throw new Contended();
}

/** Whoever else pays out of the purses, a cost for one, says so in its own transaction. */
export async function takeTurnIn(tx: Transaction, communityId: string): Promise<void> {
  const purse = await tx.get(purses, communityId);
  if (purse) await tx.update(purses, communityId, { turn: purse.turn + 1 });
  else await tx.insert(purses, { _id: communityId, communityId, turn: 1 });
}
