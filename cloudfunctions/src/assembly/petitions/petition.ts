import { type PetitionStanding, petitionStanding } from '@mulin/domain/assembly/petition';
import { petitionSignatures, type petitions } from '@mulin/shared-types/documents/petitions';
import { type Row, table } from '../../kit/database';
import { type Head, headsOn, rollFor } from '../calling/electorate';

export type Petition = Row<typeof petitions>;
export type Signature = Row<typeof petitionSignatures>;

export const signatureId = (petitionId: string, headId: string): string => `${petitionId}.${headId}`;

/** Where a petition stands at an instant: the timer that writes `expired` down may come late, the time does not. */
export const stateAt = (petition: Petition, now: Date): Petition['state'] =>
  petition.state === 'collecting' && now >= petition.until ? 'expired' : petition.state;

/** The heads of the whole community as the roll is now. Parking counts for no head: no rules of procedure were asked. */
export const currentHeads = async (communityId: string): Promise<Head[]> =>
  headsOn(await rollFor(communityId, { buildings: [], policy: { countParking: false } }));

/** What all heads weigh together; area in 0.01 ㎡. */
export const totalOf = (heads: readonly Head[]) => ({
  totalAreaCenti: heads.reduce((sum, head) => sum + head.areaCenti, 0),
  totalHeads: heads.length,
});

/** The signatures that stand, against both lines of the roll as it was last measured. */
export async function standingOf(petition: Petition): Promise<PetitionStanding> {
  const standing = { petitionId: petition._id, state: 'signed' as const };
  const [area, heads] = await Promise.all([
    table(petitionSignatures).sum(standing, 'areaCenti'),
    table(petitionSignatures).count(standing),
  ]);
  return petitionStanding({ area: petition.totalAreaCenti, heads: petition.totalHeads }, { area, heads });
}
