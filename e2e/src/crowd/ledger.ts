import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';

export type Receipt = OutputOf<(typeof assembly.operations)['cast']>;

/** One head as the test follows it: everything it was told. */
export interface Followed {
  unitId: string;
  /** Receipts of ballots from a phone, the own one or an agent's, in the order they were given. */
  receipts: Receipt[];
  /** Papers two people have entered and the system has taken in. */
  papers: number;
  /** Some request was cut off and then came too late: a ballot may be in of which nobody was told. */
  unsure: boolean;
  /** Ballots refused because it was over. */
  late: number;
}

export const follow = (unitId: string): Followed => ({ unitId, receipts: [], papers: 0, unsure: false, late: 0 });
