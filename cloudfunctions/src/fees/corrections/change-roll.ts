import { unitHistory, units } from '@mulin/shared-types/documents/places';
import type { Transaction } from '../../kit/database';
import type { Unit } from '../reckoning';

type Change = Partial<Pick<Unit, 'areaCenti' | 'areaSource' | 'kind' | 'status' | 'headId'>>;

/** Changes a home on the roll (名册); what it was stays in the history. */
export async function changeRollIn(
  tx: Transaction,
  before: Unit,
  change: Change,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const { _id: unitId, communityId, version } = before;
  const historyId = `${unitId}#${version}`;
  if (!(await tx.get(unitHistory, historyId))) {
    const kept = { unitId, communityId, version, before, replacedAt: at, by };
    await tx.insert(unitHistory, { _id: historyId, ...kept });
  }
  await tx.update(units, unitId, { ...change, version: version + 1, updatedAt: at });
}
