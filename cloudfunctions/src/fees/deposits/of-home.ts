import { openDeposits } from '@mulin/domain/fees/deposits';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { oneOf, table } from '../../kit/database';
import type { Deposit } from './take';

/** A hundred homes, each with a few. */
const MOST = 1000;

/** 装修押金 that those who own a home now have with the firm, in fen by home; not what a former owner still has there. */
export async function depositsOfOwners(unitIds: readonly string[]): Promise<Map<string, number>> {
  const state = oneOf<Deposit['state']>(openDeposits);
  const found = await table(deposits).find({ unitId: oneOf(unitIds), state, transferId: null }, { limit: MOST });
  const sums = new Map<string, number>();
  for (const { unitId, amountFen } of found) sums.set(unitId, (sums.get(unitId) ?? 0) + amountFen);
  return sums;
}

/** 押金还是谁交的谁的: at the sale of the home it is marked as the former owners'; again it changes nothing. */
export async function leaveDepositsToFormer(unitId: string, transferId: string): Promise<void> {
  const state = oneOf<Deposit['state']>(openDeposits);
  await table(deposits).updateWhere({ unitId, state, transferId: null }, { transferId });
}
