import { hashOf } from '../../canonical/hash';

/**
 * 选票排序抽签: nobody chooses the order of the names. The seed is a hash of the election and its list, and each name stands where the
 * hash of seed and number puts it, smallest first; so anybody with the published list can draw again and get the same.
 */
export function seedOf(electionId: string, candidateIds: readonly string[]): string {
  return hashOf([electionId, ...inOneOrder(candidateIds)], 'mulin/ballot-order/seed\n');
}

/** Candidate ids in the order of the ballot paper. */
export function drawOrder(seed: string, candidateIds: readonly string[]): string[] {
  return candidateIds
    .map((id) => ({ id, lot: lotOf(seed, id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ id }) => id);
}

/** What one candidate drew. */
export const lotOf = (seed: string, candidateId: string): string =>
  hashOf([seed, candidateId], 'mulin/ballot-order/lot\n');

const inOneOrder = (ids: readonly string[]): string[] => [...ids].sort((a, b) => (a < b ? -1 : 1));
