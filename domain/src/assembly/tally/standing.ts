import type { Channel, Policy } from '../policy';

/** A ballot that has the right to be heard, and the units it speaks for. */
export interface Claim {
  units: readonly string[];
  channel: Channel;
}

export interface Standing {
  /** Unit → index of the claim that stands for it. */
  byUnit: ReadonlyMap<string, number>;
  /** Claims that stand for no unit, by index. */
  refused: ReadonlyMap<number, 'SUPERSEDED' | 'DUPLICATE'>;
}

/**
 * Settles several ballots for the same units, in order of arrival: first by channel where the policy ranks channels
 * (losers are superseded, whatever the order), then by the rule for duplicates.
 * It goes unit by unit, because a unit sold during voting may be spoken for by its buyer and the rest by the seller.
 */
export function settle(
  claims: ReadonlyMap<number, Claim>,
  policy: Pick<Policy, 'duplicates' | 'channelPriority'>,
): Standing {
  const byUnit = new Map<string, number>();
  const duplicates = new Set<number>();
  for (const [index, claim] of claims) {
    for (const unit of claim.units) {
      const holder = byUnit.get(unit);
      const other = holder === undefined ? undefined : claims.get(holder);
      if (!other) {
        byUnit.set(unit, index);
        continue;
      }
      const ahead = rank(other.channel, policy) - rank(claim.channel, policy);
      if (ahead > 0 || (ahead === 0 && policy.duplicates === 'last')) byUnit.set(unit, index);
      else if (ahead === 0) duplicates.add(index);
    }
  }
  const standing = new Set(byUnit.values());
  const refused = new Map<number, 'SUPERSEDED' | 'DUPLICATE'>();
  for (const index of claims.keys()) {
    if (!standing.has(index)) refused.set(index, duplicates.has(index) ? 'DUPLICATE' : 'SUPERSEDED');
  }
  return { byUnit, refused };
}

function rank(channel: Channel, policy: Pick<Policy, 'channelPriority'>): number {
  const priority = policy.channelPriority ?? [];
  const place = priority.indexOf(channel);
  return place < 0 ? priority.length : place;
}
