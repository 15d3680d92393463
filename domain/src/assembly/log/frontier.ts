import { nodeHash, treeHash } from '../../canonical/merkle';

/**
 * All of an RFC 9162 tree that is needed to let it grow: the roots of its perfect subtrees, largest first (one for each 1 in the
 * binary size). Whoever appends need not reread what is there: twenty hashes stand for a million leaves.
 */
export interface Frontier {
  size: number;
  peaks: readonly string[];
}

export const NO_LEAVES: Frontier = { size: 0, peaks: [] };

/** The frontier after further leaf hashes (as `leafHash` makes them). */
export function appendLeaves(frontier: Frontier, leaves: readonly string[]): Frontier {
  const peaks = [...frontier.peaks];
  let { size } = frontier;
  for (const leaf of leaves) {
    let node = leaf;
    // As in binary counting: every trailing 1 of the size is a peak that the new one merges with.
    for (let bits = size; bits % 2 === 1; bits = Math.floor(bits / 2)) node = nodeHash(peaks.pop() ?? '', node);
    peaks.push(node);
    size += 1;
  }
  return { size, peaks };
}

/** Tree hash of all leaves appended so far, lower-case hex: the same as `treeHash` over them. */
export function rootOf({ peaks }: Frontier): string {
  if (peaks.length === 0) return treeHash([]);
  return peaks.reduceRight((right, left) => nodeHash(left, right));
}
