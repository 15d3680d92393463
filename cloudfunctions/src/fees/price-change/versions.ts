import { priceChanges as differences, type PriceChange } from '@mulin/domain/fees/price-change';
import { standards } from '@mulin/shared-types/documents/fees';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Row, type Transaction, table } from '../../kit/database';
import { type Community, feeStandardOf, type Standard } from '../fee-standard';

export type Change = Row<typeof priceChanges>;

/** The version in force of the same kind. */
export async function inForce({
  communityId,
  kind,
}: Pick<Standard, 'communityId' | 'kind'>): Promise<Standard | undefined> {
  const [found] = await table(standards).find({ communityId, kind, state: 'published' }, { limit: 1 });
  return found;
}

export const changesOf = (before: Standard, after: Standard, community: Community): PriceChange[] =>
  differences(feeStandardOf(before, community), feeStandardOf(after, community));

/** A change under way, in the caller's transaction. */
export async function changeIn(tx: Transaction, standardId: string): Promise<Change> {
  const change = await tx.get(priceChanges, standardId);
  if (!change) throw new Refusal('TOO_EARLY', '调价方案还没公示，先公示方案', 'standardId');
  if (change.state === 'published') throw new Refusal('TOO_LATE', '这份标准已经公示了', 'standardId');
  if (change.state === 'withdrawn') throw new Refusal('TOO_LATE', '这份草稿撤回了', 'standardId');
  return change;
}
