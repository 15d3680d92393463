import type { Day } from '@mulin/domain/day/day';
import { standards } from '@mulin/shared-types/documents/fees';
import type { Transaction } from '../../kit/database';
import type { Standard } from '../fee-standard';
import { priceListOf } from '../reckoning';

/** Published standards that would price days after the last one. */
export const runningBeyond = async (communityId: string, lastDay: Day): Promise<Standard[]> =>
  [...(await priceListOf(communityId)).values()].flat().filter((one) => reaches(one, lastDay));

const reaches = ({ effectiveTo }: Standard, lastDay: Day): boolean => effectiveTo === null || effectiveTo > lastDay;

/** From here on no day after the last is billed to anybody. The sheet stays on the board; a next one goes through the price procedure. */
export async function endStandardsIn(tx: Transaction, ids: readonly string[], lastDay: Day): Promise<void> {
  for (const id of ids) {
    const standard = await tx.get(standards, id);
    if (standard && reaches(standard, lastDay)) await tx.update(standards, id, { effectiveTo: lastDay });
  }
}
