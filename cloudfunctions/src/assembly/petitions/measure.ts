import { petitionSignatures, petitions } from '@mulin/shared-types/documents/petitions';
import { oneOf, table } from '../../kit/database';
import { currentHeads, type Petition, totalOf } from './petition';

/** No community has more heads. */
const MOST_SIGNATURES = 60_000;

/**
 * Takes the measure of the roll as it is now: what everybody weighs, and what of the signatures still stands. Homes that changed hands
 * are another head's: the old signature lapses, the new head may sign for itself.
 */
export async function measure(petition: Petition, now: Date): Promise<Petition> {
  const heads = await currentHeads(petition.communityId);
  const areas = new Map(heads.map(({ headId, areaCenti }) => [headId, areaCenti]));
  const signatures = await table(petitionSignatures).findAll(
    { petitionId: petition._id, state: oneOf(['signed', 'lapsed'] as const) },
    { atMost: MOST_SIGNATURES, fields: ['headId', 'areaCenti', 'state'] },
  );
  for (const { _id, headId, areaCenti, state } of signatures) {
    const area = areas.get(headId);
    if (area === undefined && state === 'signed') {
      await table(petitionSignatures).update(_id, { state }, { state: 'lapsed' });
    } else if (area !== undefined && (area !== areaCenti || state === 'lapsed')) {
      await table(petitionSignatures).update(_id, { state }, { state: 'signed', areaCenti: area });
    }
  }
  const measured = { ...totalOf(heads), measuredAt: now };
  await table(petitions).update(petition._id, {}, measured);
  return { ...petition, ...measured };
}
