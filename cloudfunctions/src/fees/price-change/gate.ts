import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Transaction } from '../../kit/database';
import type { Community, Standard } from '../fee-standard';
import { requireGround } from './ground';
import { requireSteps } from './progress';
import { changesOf } from './versions';

/**
 * 调价程序: a version that changes the price of the one before it, or makes a condition worse, only goes up after every step. What got
 * better, or stayed as it was, just goes up.
 */
export async function passChangeGate(
  tx: Transaction,
  earlier: Standard,
  standard: Standard,
  community: Community,
  now: Date,
): Promise<void> {
  if (changesOf(earlier, standard, community).length === 0) return;
  const change = await tx.get(priceChanges, standard._id);
  if (change && change.fromId !== earlier._id) {
    throw new Refusal('CONFLICT', '公示方案以后现行标准换过了，请照现行标准另写一版，重新公示方案', 'standardId');
  }
  requireSteps(change, now);
  if (!change) return;
  await requireGround(change);
  await tx.update(priceChanges, change._id, { state: 'published' });
}
