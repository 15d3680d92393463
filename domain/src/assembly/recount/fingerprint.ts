import { utf8 } from '../../canonical/bytes';
import { canonical } from '../../canonical/canonical';
import { hashOf } from '../../canonical/hash';
import { leafHash } from '../../canonical/merkle';
import { pollIdOf } from '../card/card';
import { appendLeaves, NO_LEAVES, rootOf } from '../log/frontier';
import { signable } from '../log/signature';
import type { RecountPackage } from './package';

/**
 * 指纹: SHA-256 over the package without fingerprint and signature. Every list goes in as the RFC 9162 tree hash over the canonical
 * text of its items, so that a list of any length is hashed item by item in little memory.
 */
export function fingerprintOf(pack: Omit<RecountPackage, 'fingerprint' | 'signature'>): string {
  const { v, pollId, card, roll, log, ballots, refused, results } = pack;
  return hashOf(
    {
      v,
      pollId,
      card: pollIdOf(card),
      roll: listHash(roll),
      entries: listHash(log.entries),
      heads: listHash(log.heads),
      ballots: listHash(ballots),
      refused: listHash(refused),
      results: listHash(results),
    },
    'mulin/recount/2\n',
  );
}

/** The bytes the operator signs to vouch for a package. */
export function packageBytes(pollId: string, fingerprint: string): Uint8Array {
  return signable('mulin/package/1\n', { pollId, fingerprint });
}

function listHash(items: readonly unknown[]): string {
  let frontier = NO_LEAVES;
  for (const item of items) frontier = appendLeaves(frontier, [leafHash(utf8(canonical(item)))]);
  return rootOf(frontier);
}
